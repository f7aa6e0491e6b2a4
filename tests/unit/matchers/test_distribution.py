from __future__ import annotations

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL, POSSIBLE


def facts(complete: bool = True, **candidates: Candidate) -> Facts:
    return Facts(candidates=candidates, code=Code(), metadata=lambda name, version: None, complete=complete)


def pinned(version: str) -> Candidate:
    return Candidate((Version(version),), DEFINITE, version, "requirements.txt", 3)


def ranged(specifier: str, *versions: str) -> Candidate:
    admitted = SpecifierSet(specifier)
    inside = tuple(Version(text) for text in versions if Version(text) in admitted)
    return Candidate(inside, DEFINITE, specifier, "requirements.txt", 3, admitted=admitted.to_range())


@pytest.mark.parametrize("version", ["2.2.3", "3.1.0", "3.0.0rc1"])
def test_silent_outside_the_specifier(version: str) -> None:
    condition = compile_condition({"distribution": "flask", "specifier": ">=2.2.4,<3.0.0a0"})
    assert condition(facts(flask=pinned(version))) == ()


def test_silent_without_the_distribution() -> None:
    assert compile_condition({"distribution": "flask"})(facts(werkzeug=pinned("3.0"))) == ()


def test_a_pin_is_definite_and_has_its_place() -> None:
    (match,) = compile_condition({"distribution": "Flask", "specifier": "<3"})(facts(flask=pinned("2.2.2")))
    assert (match.level, match.path, match.line) == (DEFINITE, "requirements.txt", 3)
    assert match.distributions == ("flask==2.2.2",)
    assert dict(match.values) == {"flask": "2.2.2"}


def test_what_only_a_fresh_install_brings_is_worth_less() -> None:
    resolved = Candidate((Version("3.1.9"),), FRESH_INSTALL, "3.1.9")
    (match,) = compile_condition({"distribution": "werkzeug", "specifier": ">=3"})(facts(werkzeug=resolved))
    assert match.level == FRESH_INSTALL


@pytest.mark.parametrize("version", ["1.0.4", "2.1.3"])
def test_a_list_of_specifiers_is_a_union(version: str) -> None:
    condition = compile_condition({"distribution": "flask", "specifier": ["<1.1", "==2.1.*"]})
    assert condition(facts(flask=pinned(version)))
    assert not condition(facts(flask=pinned("1.1.4")))


@pytest.mark.parametrize(
    ("specifier", "level"),
    [(">=2.0,<2.2.4", DEFINITE), (">=2.0", POSSIBLE), (">=2.2.4", 0), ("~=2.2.0", POSSIBLE)],
)
def test_ranges_are_compared_as_sets(specifier: str, level: int) -> None:
    releases = ("2.0.0", "2.2.2", "2.2.3", "2.2.4", "2.2.5", "3.1.3")
    condition = compile_condition({"distribution": "flask", "specifier": ">=2.0,<2.2.4"})
    matches = condition(facts(flask=ranged(specifier, *releases)))
    assert [match.level for match in matches] == ([level] if level else [])


@pytest.mark.parametrize(
    ("specifier", "level"), [(">=2.1,<2.2", DEFINITE), (">=2.1", POSSIBLE), (">=2.2.4", 0)]
)
def test_ranges_of_distributions_that_no_catalog_knows_are_compared_without_releases(
    specifier: str, level: int
) -> None:
    condition = compile_condition({"distribution": "private", "specifier": ">=2.0,<2.2.4"})
    matches = condition(facts(private=ranged(specifier)))
    assert [match.level for match in matches] == ([level] if level else [])


def test_missing_needs_a_complete_environment() -> None:
    condition = compile_condition({"distribution": "asgiref", "missing": True})
    assert condition(facts(flask=pinned("3.0")))
    assert not condition(facts(complete=False, flask=pinned("3.0")))
    assert not condition(facts(asgiref=pinned("3.8")))
    assert not condition(facts(flask=pinned("3.0"))._replace(optional=frozenset({"asgiref"})))


def test_what_an_install_would_bring_is_not_pinned() -> None:
    condition = compile_condition({"distribution": "setuptools", "specifier": ">=82", "pinned": True})
    resolved = Candidate((Version("82.0.1"),), FRESH_INSTALL, "82.0.1", "requirements.txt", 3)
    assert condition(facts(setuptools=resolved)) == ()
    assert [match.level for match in condition(facts(setuptools=pinned("82.0.1")))] == [DEFINITE]


def test_what_a_range_only_admits_is_not_certain() -> None:
    condition = compile_condition({"distribution": "flask", "specifier": "<3", "certain": True})
    assert condition(facts(flask=ranged(">=2.0", "2.2.2", "3.1.3"))) == ()
    assert condition(facts(flask=pinned("2.2.2")))
    assert condition(facts(flask=ranged("<3", "2.0.3", "2.2.2")))


def test_missing_says_nothing_of_an_environment_of_conda() -> None:
    condition = compile_condition({"distribution": "setuptools", "missing": True})
    assert condition(facts())
    assert condition(facts()._replace(conda=True)) == ()
