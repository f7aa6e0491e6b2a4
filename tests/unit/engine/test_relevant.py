from __future__ import annotations

import re

import pytest

from flaskcompat.engine import relevant as module
from flaskcompat.engine.relevant import relevant

WANTED = re.compile(rb"^import flask\b", re.MULTILINE)
FILES = {
    "big/__init__.py": b"",
    "big/core.py": b"from .web import app\n",
    "big/other.py": b"import json\n",
    "big/web/__init__.py": b"from big.web.app import App\n",
    "big/web/app.py": b"import flask\n",
    "big/web/apart.py": b"import json\n",
    "cli.py": b"import os, big.core as core\n",
    "big/names.py": b"from . import json, core as c\n",
}


def test_every_file_of_a_small_distribution_matters() -> None:
    assert relevant(FILES, WANTED) == list(FILES)


def test_none_matters_where_nothing_wanted_is_imported() -> None:
    assert relevant({"a.py": b"import json\n# import flask\n"}, WANTED) == []


def test_of_a_large_one_only_what_leads_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SMALL", 0)
    left_out = {"big/other.py", "big/web/apart.py"}
    assert set(relevant(FILES, WANTED)) == FILES.keys() - left_out


def test_imports_that_lead_in_circles_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SMALL", 0)
    files = {"a.py": b"import b\nimport flask\n", "b.py": b"import a\n", "c.py": b"from ..... import a\n"}
    assert set(relevant(files, WANTED)) >= {"a.py", "b.py"}
