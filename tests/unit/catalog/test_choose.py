from __future__ import annotations

from collections.abc import Callable

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Release
from flaskcompat.catalog.choose import choose, installable, is_exact


@pytest.fixture
def releases(release: Callable[..., Release]) -> list[Release]:
    return [
        release("1.0", uploaded="2020-01-01"),
        release("2.0rc1", uploaded="2021-01-01"),
        release("2.0", uploaded="2021-06-01", python=">=3.6"),
        release("2.1", uploaded="2022-01-01", python=">=3.8", yanked=True),
        release("2.2a1", uploaded=""),
    ]


def _chosen(releases: list[Release], wanted: str) -> list[str]:
    rows = installable(releases, "3.11.99", "")
    return [row.release.version for row in choose(rows, SpecifierSet(wanted))]


@pytest.mark.parametrize("wanted", ["<1", ">2.0,<2.2a1", "==2.2a1,==1.0", "==3.*"])
def test_nothing_is_chosen(releases: list[Release], wanted: str) -> None:
    assert _chosen(releases, wanted) == []


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("", ["2.0", "1.0"]),
        ("<2", ["1.0"]),
        (">=2.0rc1", ["2.2a1", "2.0", "2.0rc1"]),
        (">2.1", ["2.2a1"]),
        ("==2.1", ["2.1"]),
        ("===2.1", ["2.1"]),
        ("==2.1,>=1", ["2.1"]),
    ],
)
def test_the_highest_comes_first(releases: list[Release], wanted: str, expected: list[str]) -> None:
    assert _chosen(releases, wanted) == expected


@pytest.mark.parametrize(
    ("python", "newest", "expected"),
    [
        ("3.5.99", "", ["2.2a1", "2.0rc1", "1.0"]),
        ("3.11.99", "2021-05-31", ["2.0rc1", "1.0"]),
        ("3.11.99", "2021-06-01", ["2.0", "2.0rc1", "1.0"]),
        ("3.11.99", "2019-01-01", []),
    ],
)
def test_what_can_be_installed(
    releases: list[Release], python: str, newest: str, expected: list[str]
) -> None:
    assert [row.release.version for row in installable(releases, python, newest)] == expected


def test_an_unreadable_requires_python_excludes_nothing(release: Callable[..., Release]) -> None:
    assert len(installable([release("1.0", python=">=3.5.*junk")], "3.11.99", "")) == 1


@pytest.mark.parametrize(
    ("wanted", "exact"), [("", False), (">=1", False), ("==1.*", False), ("==1", True), ("===1", True)]
)
def test_one_version_alone(wanted: str, exact: bool) -> None:
    assert is_exact(SpecifierSet(wanted)) is exact


def test_a_release_without_a_file_for_the_python_is_none(release: Callable[..., Release]) -> None:
    releases = [release("1.0"), release("2.0")._replace(pythons=("3.8", "3.9"))]
    assert [row.release.version for row in installable(releases, "3.9.99", "")] == ["2.0", "1.0"]
    assert [row.release.version for row in installable(releases, "3.10.99", "")] == ["1.0"]
