from __future__ import annotations

import pytest
from packaging.version import Version

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Candidate, Code, Facts, Metadata
from flaskcompat.model.match import DEFINITE, POSSIBLE

DECLARED = {"2.0.0": ">=3.6", "3.1.0": ">=3.9", "3.2.0": ">=3.10", "0.1": "", "0.2": "whatever >= 3"}


def facts(python: str, *versions: str, level: int = DEFINITE, python_level: int = DEFINITE) -> Facts:
    candidate = Candidate(tuple(map(Version, versions)), level, ",".join(versions), "requirements.txt", 3)

    def metadata(name: str, version: str) -> Metadata | None:
        return Metadata(DECLARED[version], ()) if version in DECLARED else None

    return Facts(
        {"flask": candidate},
        Code(),
        metadata,
        python=python,
        python_level=python_level,
        python_path="Dockerfile",
        python_line=1,
    )


@pytest.mark.parametrize(
    ("python", "version"),
    [
        ("3.9", "3.1.0"),  # admitted
        ("3.9.1", "3.1.0"),
        ("", "3.1.0"),  # the Python is unknown
        ("3.6", "9.9.9"),  # the release is unknown
        ("3.6", "0.1"),  # the release says nothing
        ("3.6", "0.2"),  # what it says is not PEP 440
    ],
)
def test_silent(python: str, version: str) -> None:
    assert compile_condition({"requires-python": "flask"})(facts(python, version)) == ()


def test_silent_where_one_of_several_versions_suits_since_installers_take_that() -> None:
    condition = compile_condition({"requires-python": "flask"})
    assert condition(facts("3.8", "2.0.0", "3.1.0")) == ()
    assert condition(facts("3.8", "3.1.0", "3.2.0"))


def test_the_place_is_the_pin_and_the_python_is_told_beside_it() -> None:
    (match,) = compile_condition({"requires-python": "Flask"})(facts("3.8", "3.1.0"))
    assert (match.path, match.line, match.level) == ("requirements.txt", 3, DEFINITE)
    assert [(related.path, related.line) for related in match.related] == [("Dockerfile", 1)]
    told = dict(match.values)
    assert (told["python"], told["requirement"], told["requirer"]) == ("3.8", ">=3.9", "flask 3.1.0")


def test_of_a_range_the_least_that_its_releases_ask_for_is_told() -> None:
    given = facts("3.8", "3.1.0", "3.2.0")
    ranged = given.candidates["flask"]._replace(text=">=3.1")
    (match,) = compile_condition({"requires-python": "flask"})(given._replace(candidates={"flask": ranged}))
    told = dict(match.values)
    assert (told["requirement"], told["requirer"]) == (">=3.9", "each release of flask that >=3.1 admits")


def test_silent_where_a_range_admits_releases_from_before_the_catalog() -> None:
    given = facts("3.8", "3.1.0", "3.2.0")
    ranged = given.candidates["flask"]._replace(text=">=0.1", older=True)
    assert not compile_condition({"requires-python": "flask"})(given._replace(candidates={"flask": ranged}))


def test_it_is_only_as_sure_as_the_python_is() -> None:
    (match,) = compile_condition({"requires-python": "flask"})(facts("3.8", "3.1.0", python_level=POSSIBLE))
    assert match.level == POSSIBLE


def test_every_distribution_but_the_exceptions() -> None:
    given = facts("3.8", "3.1.0")
    assert compile_condition({"requires-python": "*"})(given)
    assert compile_condition({"requires-python": "werkzeug"})(given) == ()
    assert compile_condition({"requires-python": "*", "except": ["Flask"]})(given) == ()
