"""Names that calls look up by text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., set[str]]


@pytest.mark.parametrize(
    "code",
    [
        "from unittest.mock import patch\n@patch('flask.Markup')\ndef test(it): pass",
        "from unittest import mock\nwith mock.patch('flask.Markup.escape'): pass",
        "def test(monkeypatch):\n    monkeypatch.setattr('flask.Markup', 1)",
        "def test(mocker):\n    mocker.patch('flask.Markup')",
        "import flask\ndef test(monkeypatch):\n    monkeypatch.setattr(flask, 'Markup', 1)",
        "import flask\nfrom unittest.mock import patch\npatch.object(flask, 'Markup').start()",
        "from werkzeug.utils import import_string\nimport_string('flask:Markup')",
        "from werkzeug.utils import import_string\nimport_string('flask.Markup', False)",
        "def test(monkeypatch):\n    monkeypatch.setattr('flask.Markup', True)",
    ],
)
def test_what_is_patched_or_imported_by_text_is_read(names: Names, code: str) -> None:
    assert "flask.Markup" in names(code)


@pytest.mark.parametrize(
    "code",
    [
        "from unittest.mock import patch\npatch('flask.Markup', create=True)",
        "def test(monkeypatch):\n    monkeypatch.setattr('flask.Markup', 1, raising=False)",
        "from werkzeug.utils import import_string\nimport_string('flask.Markup', True)",
        "from werkzeug.utils import import_string\nimport_string('flask.Markup', silent=True)",
        "def patch(what): pass\npatch('flask.Markup')",
        "from unittest.mock import patch\npatch('flask.Markup and more')",
        "client.patch('/flask.Markup')\nprint('flask.Markup')",
        "import flask\nshop.patch(flask, what)",
    ],
)
def test_what_is_provided_for_or_something_else_is_not(names: Names, code: str) -> None:
    assert "flask.Markup" not in names(code)


def test_a_module_of_the_project_is_none_outside(names: Names) -> None:
    files = {"flask/__init__.py": "", "test_a.py": "from unittest.mock import patch\npatch('flask.Markup')\n"}
    assert "flask.Markup" not in names(files)
