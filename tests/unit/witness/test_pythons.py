from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from flaskcompat.witness.installer import find_uv
from flaskcompat.witness.pythons import find_python

RUNNING = ".".join(map(str, sys.version_info[:2]))


@pytest.fixture
def pyenv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    return tmp_path / "versions"


def _env() -> dict[str, str]:
    return dict(os.environ) | {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1"}


def test_a_python_that_is_nowhere_is_not_found(pyenv: Path) -> None:
    assert find_python("3.1", find_uv(), _env()) == ""


def test_the_running_python_is_taken() -> None:
    assert find_python(RUNNING, "/nowhere/uv", {}) == sys.executable


def test_the_newest_of_pyenv_is_taken(pyenv: Path) -> None:
    for name in ("3.2.9", "3.2.10", "3.2.11-dev", "3.20.1", "3.2.12"):
        (pyenv / name / "bin").mkdir(parents=True)
    for name in ("3.2.9", "3.2.10", "3.2.11-dev", "3.20.1"):
        (pyenv / name / "bin" / "python").touch()
    assert find_python("3.2", "/nowhere/uv", {}) == str(pyenv / "3.2.10" / "bin" / "python")
