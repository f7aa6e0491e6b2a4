from __future__ import annotations

import pytest
from packaging.version import Version

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Candidate, Code, Facts, Metadata
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL

REQUIRES = {
    ("flask", "3.1.0"): (
        "Werkzeug>=3.1",
        "importlib-metadata>=3.6; python_version < '3.10'",
        "not a requirement (",
    ),
    ("flask", "2.0.0"): ("Werkzeug>=2.0", "asgiref>=3.2; extra == 'async'"),
}


def facts(python: str = "", **versions: str) -> Facts:
    candidates = {
        name.replace("_", "-"): Candidate((Version(text),), DEFINITE, text, "requirements.txt", line)
        for line, (name, text) in enumerate(versions.items(), start=1)
    }

    def metadata(name: str, version: str) -> Metadata | None:
        found = REQUIRES.get((name, version))
        return Metadata("", found) if found else None

    return Facts(candidates, Code(), metadata, python=python)


def condition_for(requires: str, **more: object) -> dict[str, object]:
    return {"declares": "flask", "requires": requires, **more}


@pytest.mark.parametrize(
    "given",
    [facts(flask="3.1.0", werkzeug="3.1.3"), facts(flask="3.1.0"), facts(flask="9.9", werkzeug="1.0")],
)
def test_silent_where_it_is_met_absent_or_unknown(given: Facts) -> None:
    assert compile_condition(condition_for("werkzeug"))(given) == ()


def test_an_unmet_requirement_points_at_who_asks_for_it() -> None:
    (match,) = compile_condition(condition_for("werkzeug"))(facts(flask="3.1.0", werkzeug="3.0.6"))
    assert (match.line, match.related[0].line) == (1, 2)
    assert dict(match.values)["requirement"] == "werkzeug>=3.1"
    assert dict(match.values)["required"] == "werkzeug 3.0.6"


def test_markers_are_evaluated_for_the_python() -> None:
    condition = compile_condition(condition_for("importlib-metadata"))
    assert condition(facts(python="3.9", flask="3.1.0", importlib_metadata="2.0"))
    assert not condition(facts(python="3.12", flask="3.1.0", importlib_metadata="2.0"))


def test_requirements_of_an_extra_need_the_extra() -> None:
    given = facts(flask="2.0.0", asgiref="3.1")
    assert not compile_condition(condition_for("asgiref"))(given)
    assert compile_condition(condition_for("asgiref", extra="async"))(given)


def test_every_distribution_but_the_exceptions() -> None:
    given = facts(flask="3.1.0", werkzeug="3.0.6")
    every = {"declares": "*", "requires": "*"}
    assert compile_condition(every)(given)
    assert not compile_condition({**every, "except": ["Flask"]})(given)


def test_the_place_is_that_of_the_pin_where_the_requirer_is_only_resolved() -> None:
    given = facts(flask="3.1.0", werkzeug="3.0.6")
    resolved = Candidate((Version("3.1.0"),), FRESH_INSTALL, "3.1.0")
    given = given._replace(candidates={**given.candidates, "flask": resolved})
    (match,) = compile_condition(condition_for("werkzeug"))(given)
    assert (match.line, match.level) == (2, FRESH_INSTALL)
