from __future__ import annotations

import tarfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.requirements import Requirement

from flaskcompat.catalog.metadata import convert, from_sdist, parse


@pytest.mark.parametrize(
    "text", [b"", b"\x00\xff", b"Name: x\n", b"Requires-Dist:\n" * 0 + b"\n\nRequires-Dist: a\n"]
)
def test_metadata_without_requirements_asks_for_nothing(text: bytes) -> None:
    assert parse(text) == ("", ())


def test_old_spelling_becomes_that_of_today() -> None:
    text = b"Name: x\nRequires-Python: >=3.6\nRequires-Dist: Werkzeug (>=0.15)\nRequires-Dist: a;extra=='b'\n"
    assert parse(text) == (">=3.6", ("Werkzeug>=0.15", 'a; extra == "b"'))


def test_what_is_no_requirement_is_kept_as_it_is() -> None:
    assert parse(b"Requires-Dist: a  (>=1.*.dev)\n").requires == ("a (>=1.*.dev)",)


@given(st.text())
def test_converting_never_raises(text: str) -> None:
    convert(text)


def test_sections_become_markers() -> None:
    text = (
        "click>=5.1\n# note\n\n[async]\nasgiref>=3.2\n\n[:python_version < '3.8']\nzipp\n"
        "[a:os_name=='nt']\nb; sys_platform=='x' or os_name=='y'\n"
    )
    found = convert(text)
    assert found[:3] == ["click>=5.1", 'asgiref>=3.2; extra == "async"', "zipp; python_version < '3.8'"]
    assert found[3] == "b; (sys_platform=='x' or os_name=='y') and (os_name=='nt') and (extra == \"a\")"
    assert [Requirement(entry).name for entry in found] == ["click", "asgiref", "zipp", "b"]


def test_an_sdist_tells_by_its_egg_info(tmp_path: Path, archives: Any) -> None:
    path = tmp_path / "Flask-0.12.tar.gz"
    files = {
        "PKG-INFO": "Name: Flask\nVersion: 0.12\n",
        "Flask.egg-info/requires.txt": "Werkzeug>=0.7\n",
        "Flask.egg-info/PKG-INFO": "Name: wrong\nRequires-Python: >9\n",
        "tests/other.egg-info/requires.txt": "left-pad\n",
    }
    path.write_bytes(archives.sdist("Flask-0.12", files))
    assert parse(from_sdist(str(path))) == ("", ("Werkzeug>=0.7",))


def test_an_sdist_of_metadata_22_tells_by_itself(tmp_path: Path, archives: Any) -> None:
    path = tmp_path / "a-1.zip"
    files = {
        "a-1/PKG-INFO": "Metadata-Version: 2.2\nRequires-Dist: b\n",
        "a-1/a.egg-info/requires.txt": "c\n",
    }
    path.write_bytes(archives.zip(files))
    assert parse(from_sdist(str(path))).requires == ("b",)


def test_an_sdist_without_egg_info_asks_for_nothing(tmp_path: Path, archives: Any) -> None:
    path = tmp_path / "a-1.tar.gz"
    path.write_bytes(archives.sdist("a-1", {"setup.py": "raise SystemExit('never run')"}))
    assert parse(from_sdist(str(path))) == ("", ())


def test_a_huge_member_is_passed_over(tmp_path: Path, archives: Any) -> None:
    path = tmp_path / "a-1.tar.gz"
    path.write_bytes(archives.sdist("a-1", {"PKG-INFO": "Requires-Dist: b\n" * 200_000}))
    assert from_sdist(str(path)) == b""


def test_what_is_no_archive_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a-1.tar.gz"
    path.write_bytes(b"junk")
    with pytest.raises(tarfile.TarError):
        from_sdist(str(path))
