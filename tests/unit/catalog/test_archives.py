from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypi_simple import PyPISimple

from flaskcompat.catalog import archives as module
from flaskcompat.catalog.archives import best_file, python_files
from flaskcompat.catalog.index import open_index, read_page
from flaskcompat.errors import FlaskcompatError

INFO = {"a-1.0.dist-info/METADATA": "Name: a\nVersion: 1.0\n"}


@pytest.fixture
def client(index: Any) -> PyPISimple:
    return open_index(f"{index.url}/simple/")


def test_the_files_of_a_wheel_are_fetched_once(
    index: Any, client: PyPISimple, tmp_path: Path, archives: Any
) -> None:
    index.publish("a", "a-1.0-py3-none-any.whl", archives.zip({"a.py": "x = 'ä'\n", **INFO}))
    for _ in range(2):
        assert python_files("A", "1.0", client=client, cache=tmp_path) == {"a.py": "x = 'ä'\n"}
    assert index.asked == ["/simple/a/", "/files/a-1.0-py3-none-any.whl"]


def test_a_page_is_asked_for_once_for_many_releases(
    index: Any, client: PyPISimple, tmp_path: Path, archives: Any
) -> None:
    for version in ("1.0", "2.0"):
        index.publish("a", f"a-{version}.tar.gz", archives.sdist(f"a-{version}", {"a.py": version}))
    assert python_files("a", "1.0", client=client, cache=tmp_path) == {"a.py": "1.0"}
    assert python_files("a", "2", client=client, cache=tmp_path) == {"a.py": "2.0"}
    assert index.asked.count("/simple/a/") == 1


def test_what_is_kept_and_broken_is_fetched_again(
    index: Any, client: PyPISimple, tmp_path: Path, archives: Any
) -> None:
    index.publish("a", "a-1.0-py3-none-any.whl", archives.zip({"a.py": "", **INFO}))
    (tmp_path / "a").mkdir()
    (tmp_path / "a/a-1.0.zip").write_bytes(b"junk")
    assert python_files("a", "1.0", client=client, cache=tmp_path) == {"a.py": ""}


def test_the_wheel_for_python_3_is_the_best_file(index: Any, client: PyPISimple) -> None:
    names = [
        "a-1.0-cp311-cp311-manylinux_2_17_x86_64.whl",
        "a-1.0-py2-none-any.whl",
        "a-1.0-py2.py3-none-any.whl",
        "a-1.0.tar.gz",
        "a-2.0-py3-none-any.whl",
        "a-3.0-cp27-cp27m-win32.whl",
        "a-3.0.tar.gz",
    ]
    for name in names:
        index.publish("a", name, b"")
    page = read_page(client, "a")
    found = {version: best_file(page, version) for version in ("1.0.0", "3.0", "4.0")}
    assert [file and file.package.filename for file in found.values()] == [names[2], names[6], None]


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("2.0", "the index has no release 2.0 of a"),
        ("1.0", "cannot read a-1.0.tar.gz from the index: ReadError"),
        ("x.y", "'x.y' is no version"),
    ],
)
def test_what_cannot_be_had_is_an_error(
    index: Any, client: PyPISimple, tmp_path: Path, version: str, message: str
) -> None:
    index.publish("a", "a-1.0.tar.gz", b"junk")
    with pytest.raises(FlaskcompatError, match=message):
        python_files("a", version, client=client, cache=tmp_path)


def test_a_file_that_is_not_the_announced_one_is_an_error(
    index: Any, client: PyPISimple, tmp_path: Path, archives: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.publish("a", "a-1.0.tar.gz", archives.sdist("a-1.0", {"a.py": ""}))
    index.files["/files/a-1.0.tar.gz"] = archives.sdist("a-1.0", {"a.py": "evil"})
    with pytest.raises(FlaskcompatError, match="digest is not the one"):
        python_files("a", "1.0", client=client, cache=tmp_path)
    monkeypatch.setattr(module, "ARCHIVE_LIMIT", 10)
    with pytest.raises(FlaskcompatError, match="more than 10 bytes"):
        python_files("a", "1.0", client=client, cache=tmp_path)
    assert not (tmp_path / "a").exists()
