from __future__ import annotations

import pytest
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version

from flaskcompat.matchers.facts import Candidate
from flaskcompat.matchers.versions import Union, admits_python
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL, POSSIBLE


def candidate(*versions: str, admitted: str | None = None, level: int = DEFINITE) -> Candidate:
    asked = None if admitted is None else SpecifierSet(admitted).to_range()
    return Candidate(tuple(map(Version, versions)), level, "", admitted=asked)


@pytest.mark.parametrize("version", ["1.1", "2.1.1", "2.1.dev1"])
def test_a_version_outside_every_alternative(version: str) -> None:
    assert Version(version) not in Union(["<1.1", ">=2.1.0rc1,<2.1.1", ">=3"])


@pytest.mark.parametrize("version", ["1.0.4", "2.1.0rc2", "3.0.0", "4.0.dev0"])
def test_a_version_inside_one_of_them_even_before_its_release(version: str) -> None:
    assert Version(version) in Union(["<1.1", ">=2.1.0rc1,<2.1.1", ">=3"])


def test_no_specifier_means_any_version() -> None:
    assert Version("0.1a1") in Union(None)


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        (("1.0", "1.1"), (0, None)),
        (("1.0", "2.0"), (POSSIBLE, "2.0")),
        (("2.0", "2.1"), (FRESH_INSTALL, "2.1")),
    ],
)
def test_it_is_as_sure_as_the_candidate_only_where_every_version_lies_inside(
    versions: tuple[str, ...], expected: tuple[int, str | None]
) -> None:
    level, version = Union(">=2").held_by(candidate(*versions, level=FRESH_INSTALL))
    assert (level, version and str(version)) == expected


@pytest.mark.parametrize(
    ("admitted", "level"), [("<2", 0), (">=1", POSSIBLE), (">=2,<2.5", DEFINITE), (">=2", POSSIBLE)]
)
def test_what_no_catalog_knows_is_compared_as_a_set(admitted: str, level: int) -> None:
    assert Union([">=2,<3", "==4.*"]).held_by(candidate(admitted=admitted)) == (level, None)


@pytest.mark.parametrize(
    ("specifier", "python", "expected"),
    [
        ("<3.9", "3.9", False),
        ("<3.9.1", "3.9", True),
        (">=3.10", "3.9", False),
        (">=3.9.2", "3.9.1", False),
        (">=3.9.2", "3.9", True),
        ("!=3.9.*", "3.9", False),
        (">=3.1", "3.10", True),
    ],
)
def test_a_minor_python_stands_for_each_of_its_releases(specifier: str, python: str, expected: bool) -> None:
    assert admits_python(specifier, python) is expected


def test_a_specifier_that_is_none_is_told_when_it_is_asked() -> None:
    with pytest.raises(InvalidSpecifier):
        assert Version("1") in Union("about 2")
