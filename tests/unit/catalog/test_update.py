from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypi_simple import PyPISimple

from flaskcompat.catalog import Catalog, Release
from flaskcompat.catalog.index import open_index
from flaskcompat.catalog.listing import Entry
from flaskcompat.catalog.update import Updated, update

WANTED = (Entry("a", "for the test", ""),)


@pytest.fixture
def client(index: Any) -> PyPISimple:
    return open_index(f"{index.url}/simple/")


def _metadata(*requires: str) -> str:
    return "Name: a\n" + "".join(f"Requires-Dist: {each}\n" for each in requires)


def test_releases_are_written_in_order_with_the_day_of_the_update(
    index: Any, client: PyPISimple, tmp_path: Path
) -> None:
    time = {"upload-time": "2024-05-06T07:08:09Z"}
    index.publish("a", "a-1.10-py3-none-any.whl", b"", _metadata("b>=1"), **time)
    index.publish("a", "a-1.9-py3-none-any.whl", b"", _metadata("b"), **time, **{"requires-python": ">=3.9"})
    done = update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    catalog = Catalog(str(tmp_path / "data"))
    assert done == (Updated("a", 2, ("1.9", "1.10"), (), ()),)
    assert catalog.names == ("a",)
    assert len(catalog.date) == 10
    assert catalog.releases("a") == (
        Release("1.9", "2024-05-06", False, ">=3.9", ("b",)),
        Release("1.10", "2024-05-06", False, "", ("b>=1",)),
    )


def test_a_release_is_yanked_when_all_its_files_are(index: Any, client: PyPISimple, tmp_path: Path) -> None:
    for version, yanked in (("1", (True, True)), ("2", (True, False))):
        index.publish("a", f"a-{version}-py3-none-any.whl", b"", _metadata(), yanked=yanked[0])
        index.publish("a", f"a-{version}.tar.gz", b"", yanked=yanked[1])
    update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    assert [each.yanked for each in Catalog(str(tmp_path / "data")).releases("a")] == [True, False]


def test_a_second_update_fetches_only_what_is_new(index: Any, client: PyPISimple, tmp_path: Path) -> None:
    index.publish("a", "a-1-py3-none-any.whl", b"", _metadata("b"))
    update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    index.publish("a", "a-2-py3-none-any.whl", b"", _metadata("c"))
    index.asked.clear()
    done = update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "other-cache")
    assert done[0].added == ("2",)
    assert index.asked == ["/simple/a/", "/files/a-2-py3-none-any.whl.metadata"]


def test_a_release_that_left_the_index_leaves_the_catalog(
    index: Any, client: PyPISimple, tmp_path: Path
) -> None:
    index.publish("a", "a-1-py3-none-any.whl", b"", _metadata())
    update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    index.pages["a"].clear()
    done = update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    assert done[0].removed == ("1",)
    assert Catalog(str(tmp_path / "data")).releases("a") == ()


def test_a_broken_archive_costs_one_release(index: Any, client: PyPISimple, tmp_path: Path) -> None:
    index.publish("a", "a-1.tar.gz", b"junk")
    index.publish("a", "a-2-py3-none-any.whl", b"", _metadata())
    done = update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    assert done[0].releases == 1
    assert done[0].skipped == (("a-1.tar.gz", "ReadError"),)


def test_releases_before_the_first_that_counts_are_left_out(
    index: Any, client: PyPISimple, tmp_path: Path
) -> None:
    for version in ("0.9", "1.0rc1", "1.0"):
        index.publish("a", f"a-{version}-py3-none-any.whl", b"", _metadata())
    seen: list[tuple[str, int, int]] = []
    update(
        tmp_path / "data",
        wanted=(Entry("a", "", "1.0"),),
        client=client,
        cache=tmp_path / "cache",
        progress=lambda done, number, total: seen.append((done.name, number, total)),
    )
    assert [each.version for each in Catalog(str(tmp_path / "data")).releases("a")] == ["1.0"]
    assert seen == [("a", 1, 1)]


def test_a_release_whose_files_spell_its_version_differently_is_one(
    index: Any, client: PyPISimple, tmp_path: Path
) -> None:
    index.publish("a", "a-1.0.tar.gz", b"never fetched")
    index.publish("a", "a-1.0.0-py3-none-any.whl", b"", _metadata("b"))
    update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    assert [each.version for each in Catalog(str(tmp_path / "data")).releases("a")] == ["1.0.0"]


def test_what_the_index_lacks_stays_as_it_is(index: Any, client: PyPISimple, tmp_path: Path) -> None:
    index.publish("a", "a-1-py3-none-any.whl", b"", _metadata())
    update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    wanted = (Entry("b", "never published", ""), *WANTED)
    del index.pages["a"]
    done = update(tmp_path / "data", wanted=wanted, client=client, cache=tmp_path / "cache")
    assert [(one.name, one.releases, one.skipped[0][1]) for one in done] == [
        ("a", 1, "the index does not have a"),
        ("b", 0, "the index does not have b"),
    ]
    assert Catalog(str(tmp_path / "data")).names == ("a",)


def test_the_pythons_of_wheels_alone_are_kept(index: Any, client: PyPISimple, tmp_path: Path) -> None:
    index.publish("a", "a-1-cp38-cp38-manylinux1_x86_64.whl", b"", _metadata())
    update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    index.publish("a", "a-1-cp39-cp39-manylinux1_x86_64.whl", b"", _metadata())
    update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    assert Catalog(str(tmp_path / "data")).releases("a")[0].pythons == ("3.8", "3.9")


def test_the_pythons_that_need_not_compile_a_release_are_kept(
    index: Any, archives: Any, client: PyPISimple, tmp_path: Path
) -> None:
    tags = {"1": "", "2": "cp38-cp38-manylinux1_x86_64", "3": "cp36-abi3-manylinux1_x86_64"}
    for version, wheel in tags.items():
        source = archives.sdist(f"a-{version}", {"PKG-INFO": f"Name: a\nVersion: {version}\n"})
        index.publish("a", f"a-{version}.tar.gz", source)
        if wheel:
            index.publish("a", f"a-{version}-{wheel}.whl", b"", _metadata())
    update(tmp_path / "data", wanted=WANTED, client=client, cache=tmp_path / "cache")
    found = Catalog(str(tmp_path / "data")).releases("a")
    assert [each.wheels for each in found] == [(), ("3.8",), None]
    update(
        tmp_path / "data", wanted=(WANTED[0]._replace(plain="<2"),), client=client, cache=tmp_path / "cache"
    )
    found = Catalog(str(tmp_path / "data")).releases("a")
    assert [each.wheels for each in found] == [None, ("3.8",), None]


def test_no_more_than_four_requests_are_made_at_once(index: Any, client: PyPISimple, tmp_path: Path) -> None:
    names = [f"a{number}" for number in range(12)]
    for name in names:
        index.publish(name, f"{name}-1-py3-none-any.whl", b"", _metadata())
    wanted = tuple(Entry(name, "for the test", "") for name in names)
    update(tmp_path / "data", wanted=wanted, client=client, cache=tmp_path / "cache")
    assert len(index.asked) == 24 and 1 < index.most_at_once <= 4
