from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.indexing.interpreters import dumps, on_path

VERSION = f"3.{sys.version_info[1]}"


def test_this_python_tells_what_it_has_and_one_asked_before_is_remembered(tmp_path: Path) -> None:
    older = {"version": "3.1", "modules": {"m": {}}, "classes": {}, "failed": []}
    (tmp_path / "3.1.json").write_text(json.dumps(older))
    found = dumps([sys.executable], tmp_path)
    assert [each["version"] for each in found] == ["3.1", VERSION]
    assert "OrderedDict" in found[1]["modules"]["collections"]
    assert (tmp_path / f"{VERSION}.json").is_file()


def test_what_is_no_python_is_an_error(tmp_path: Path) -> None:
    for path in ("/bin/false", str(tmp_path / "nothing")):
        with pytest.raises(FlaskcompatError, match="does not tell what it has"):
            dumps([path], tmp_path / "cache")


def test_pythons_are_found_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in {
        "python3.12": "#!/bin/sh\n",
        "python3.9": "#!/bin/sh\nexit 1\n",
        "python3.8": "",
    }.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert on_path() == [str(tmp_path / "python3.12")]
