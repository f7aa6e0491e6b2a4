from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypi_simple import PyPISimple

from flaskcompat.catalog.index import AbsentError, configured_url, open_index, read_metadata, read_page
from flaskcompat.errors import FlaskcompatError

METADATA = "Metadata-Version: 2.1\nName: a\nVersion: 1.0\nRequires-Dist: b>=1\n"


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flaskcompat.catalog.index.PAUSE", 0.0)


@pytest.fixture
def client(index: Any) -> PyPISimple:
    return open_index(f"{index.url}/simple/")


def test_an_unknown_distribution_is_an_error(client: PyPISimple) -> None:
    with pytest.raises(AbsentError, match="the index does not have a"):
        read_page(client, "a")


def test_a_network_that_stays_away_is_an_error_after_some_attempts() -> None:
    with pytest.raises(FlaskcompatError, match=r"cannot read a from the index: ConnectionError$"):
        read_page(open_index("http://127.0.0.1:9/simple/"), "a")


def test_files_that_pip_does_not_install_are_told_where_nothing_else_is_there(
    index: Any, client: PyPISimple
) -> None:
    for name in ("a-1.0.tar.gz", "a-1.0-py2.7.egg", "a-2.0-py2.7.egg", "a-junk.tar.gz", "b-3.0.tar.gz"):
        index.publish("a", name, b"")
    page = read_page(client, "a")
    assert [file.version for file in page.files] == ["1.0"]
    assert [name for name, _ in page.skipped] == ["a-2.0-py2.7.egg", "a-junk.tar.gz", "b-3.0.tar.gz"]


def test_the_time_of_an_upload_comes_from_json_or_html(index: Any, client: PyPISimple) -> None:
    index.publish("a", "a-1.0.tar.gz", b"", **{"upload-time": "2022-03-04T05:06:07Z"})
    index.html["b"] = '<a href="/f/b-1.0.tar.gz" data-upload-time="2021-01-02T03:04:05Z">b-1.0.tar.gz</a>'
    assert read_page(client, "a").files[0].uploaded[:10] == "2022-03-04"
    assert read_page(client, "b").files[0].uploaded[:10] == "2021-01-02"


def test_metadata_comes_from_beside_the_wheel_and_is_fetched_once(
    index: Any, client: PyPISimple, tmp_path: Path
) -> None:
    index.publish("a", "a-1.0-py3-none-any.whl", b"never fetched", METADATA)
    file = read_page(client, "a").files[0]
    for _ in range(2):
        assert read_metadata(client, file, tmp_path).requires == ("b>=1",)
    assert index.asked == ["/simple/a/", "/files/a-1.0-py3-none-any.whl.metadata"]


def test_metadata_comes_out_of_a_wheel_or_sdist_where_nothing_is_beside(
    index: Any, client: PyPISimple, tmp_path: Path, archives: Any
) -> None:
    index.publish("a", "a-1.0-py3-none-any.whl", archives.zip({"a-1.0.dist-info/METADATA": METADATA}))
    index.publish("a", "a-0.9.tar.gz", archives.sdist("a-0.9", {"a.egg-info/requires.txt": "c\n"}))
    wheel, sdist = read_page(client, "a").files
    assert read_metadata(client, wheel, tmp_path).requires == ("b>=1",)
    assert read_metadata(client, sdist, tmp_path).requires == ("c",)


def test_the_configured_index_is_pips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.example.org/simple/")
    assert configured_url() == "https://index.example.org/simple/"
    assert open_index().get_project_url("a") == "https://index.example.org/simple/a/"


def test_without_pip_nothing_is_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert configured_url() == ""


def test_a_page_that_is_none_is_an_error(index: Any, client: PyPISimple) -> None:
    index.files["/simple/a/"] = b"binary"
    with pytest.raises(FlaskcompatError, match="cannot read a from the index: UnsupportedContentTypeError"):
        read_page(client, "a")
