from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.catalog import archive_files
from flaskcompat.catalog.archive_files import decode, from_sdist, from_wheel


@pytest.fixture
def sdist(tmp_path: Path, archives: Any) -> Any:
    """Write a source archive and read it back."""

    def read(files: dict[str, str], name: str = "a-b") -> list[str]:
        path = tmp_path / "a-b-1.tar.gz"
        path.write_bytes(archives.sdist("a-b-1", files))
        return sorted(from_sdist(str(path), name))

    return read


def wheel(tmp_path: Path, data: bytes) -> dict[str, str]:
    path = tmp_path / "a-1-py3-none-any.whl"
    path.write_bytes(data)
    return from_wheel(str(path))


def test_a_wheel_holds_what_is_installed(tmp_path: Path, archives: Any) -> None:
    files = {
        "a/__init__.py": "x = 1\n",
        "a/data.txt": "",
        "a-1.data/purelib/b.py": "",
        "a-1.data/scripts/c.py": "",
        "a-1.dist-info/METADATA": "",
    }
    assert wheel(tmp_path, archives.zip(files)) == {"a/__init__.py": "x = 1\n", "b.py": ""}


@pytest.mark.parametrize("name", ["../a.py", "/a.py", "a/../../b.py", "a\\b.py"])
def test_a_path_that_leads_out_is_left_out(name: str, tmp_path: Path, archives: Any) -> None:
    assert wheel(tmp_path, archives.zip({name: "", "b.py": ""})) == {"b.py": ""}


def test_an_archive_that_is_too_large_is_refused(
    tmp_path: Path, archives: Any, monkeypatch: pytest.MonkeyPatch, sdist: Any
) -> None:
    monkeypatch.setattr(archive_files, "FILE_LIMIT", 5)
    assert wheel(tmp_path, archives.zip({"a.py": "123456", "b.py": ""})) == {"b.py": ""}
    monkeypatch.setattr(archive_files, "TOTAL_LIMIT", 10)
    with pytest.raises(ValueError, match="more than 10 bytes"):
        wheel(tmp_path, archives.zip({"a.txt": "1234567890x"}))
    with pytest.raises(ValueError, match="more than 10 bytes"):
        sdist({"a.txt": "1234567890x"})


def test_top_level_names_the_packages_wherever_they_lie(sdist: Any) -> None:
    files = {
        "x.egg-info/top_level.txt": "x\ny\nz\nnothing\n",
        "setup.py": "raise SystemExit",
        "source/x/__init__.py": "",
        "source/x/sub/m.py": "",
        "examples/y.py": "",
        "y.py": "",
        "src/z/part/__init__.py": "",
        "tests/test_x.py": "",
    }
    assert sdist(files) == ["x/__init__.py", "x/sub/m.py", "y.py", "z/part/__init__.py"]


@pytest.mark.parametrize("root", ["", "src/", "lib/"])
def test_without_it_the_package_has_the_name_of_the_distribution(root: str, sdist: Any) -> None:
    files = {f"{root}a_b/__init__.py": "", "tests/__init__.py": "", "other/__init__.py": "", "setup.py": ""}
    assert sdist(files) == ["a_b/__init__.py"]
    assert sdist({f"{root}a_b.py": "", "setup.py": ""}) == ["a_b.py"]


def test_a_package_of_another_name_is_found_too(sdist: Any) -> None:
    files = {"x/__init__.py": "", "y.py": "", "tests/__init__.py": "", "docs/conf.py": "", "setup.py": ""}
    assert sdist(files) == ["x/__init__.py", "y.py"]


def test_the_declared_encoding_is_used() -> None:
    assert decode(b"# coding: latin-1\n'\xe4'") == "# coding: latin-1\n'ä'"
    assert decode(b"'\xe4'") == "'\ufffd'"


@given(st.binary())
def test_any_bytes_become_text(data: bytes) -> None:
    decode(data)
