from __future__ import annotations

from pathlib import Path

from flaskcompat.index.modules import Modules
from flaskcompat.indexing.undeclared_generate import undeclared_needs
from flaskcompat.indexing.uses_listing import Entry

MODULES = Modules({name: {name: ""} for name in ("six", "pytz", "flask")})


def told(text: str, cache: Path, *requires: str, **files: str) -> list[tuple[tuple[str, ...], str, str]]:
    others = {f"ext/{name}.py": code for name, code in files.items()}
    found = undeclared_needs(Entry("ext"), {"ext/__init__.py": text, **others}, requires, MODULES, cache)
    return [(need.names, need.kind, need.stage) for need in found]


def test_what_is_needed_for_certain_and_not_declared(tmp_path: Path) -> None:
    text = "import six, pytz\nfrom flask import Flask"
    assert told(text, tmp_path, "pytz") == [(("six",), "name", "import")]
    assert told(text, tmp_path, "pytz", "six") == []


def test_where_the_metadata_is_not_known_nothing_is_undeclared(tmp_path: Path) -> None:
    assert told("import six", tmp_path) == []
    assert told("from ._version import x", tmp_path) == [(("ext._version",), "own", "import")]


def test_what_is_provided_for_is_left_out(tmp_path: Path) -> None:
    guarded = "try:\n    import six\nexcept ImportError:\n    {}"
    assert told(guarded.format("six = None"), tmp_path, "flask") == []
    assert told(guarded.format("from threading import get_ident"), tmp_path, "flask") == []
    assert told(guarded.format("from collections import Mapping"), tmp_path, "flask") == [
        (("six", "collections.Mapping"), "name", "import")
    ]
    assert told("", tmp_path, "flask", more="import six") == [(("six",), "name", "import")]
