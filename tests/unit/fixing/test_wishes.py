from __future__ import annotations

from packaging.specifiers import SpecifierSet

from flaskcompat.fixing.wishes import attempts, cure_of, wishes
from flaskcompat.model.report import Action, Finding


def finding(*actions: Action, severity: str = "error", suppressed: str | None = None) -> Finding:
    """A finding with these actions."""
    found = Finding("FLC101", "x", "error", "definite", None, "", ".", "a.txt", 1, 0, actions=actions)
    return found._replace(severity=severity, suppressed=suppressed)  # type: ignore[arg-type]


UP = Action("upgrade", "", "flask", "2.2.5", moves=(("flask", "==2.2.5"), ("werkzeug", "==2.2.3")))
EDIT = Action("edit", "")


def test_the_first_action_counts_where_it_moves_versions() -> None:
    assert cure_of(finding(UP, EDIT)) == UP
    assert cure_of(finding(EDIT, UP)) is None
    assert cure_of(finding(UP, severity="note")) is None
    assert cure_of(finding()) is None


def test_advice_counts_where_a_range_is_too_wide() -> None:
    possible = finding(UP._replace(to=">=2.3"), severity="note")._replace(confidence="possible")
    assert cure_of(possible) is not None
    assert cure_of(possible._replace(confidence="definite")) is None
    assert cure_of(finding(UP, severity="note")._replace(confidence="possible")) is None


def test_of_several_versions_the_highest_is_wanted() -> None:
    there = frozenset({"flask", "werkzeug"})
    found = wishes([finding(UP), finding(UP._replace(to="2.10.1", moves=()))], there)
    assert (found.targets, found.along) == ({"flask": "2.10.1"}, {"flask": "2.2.5", "werkzeug": "2.2.3"})
    assert len(found.claimed) == 2


def test_ranges_and_what_is_missing_are_kept_apart() -> None:
    narrow, bring = Action("pin", "", "flask", ">=2.2.5,<3"), Action("upgrade", "", "asgiref", "3.8.1")
    found = wishes([finding(narrow), finding(narrow), finding(bring)], frozenset({"flask"}))
    assert (found.targets, found.ranges, found.missing) == (
        {},
        {"flask": [">=2.2.5,<3"]},
        {"asgiref": "3.8.1"},
    )


def test_what_is_suppressed_asks_for_nothing() -> None:
    assert wishes([finding(UP, suppressed="inline")], frozenset({"flask"})).claimed == ()


def test_attempts_get_less_strict() -> None:
    found = [*attempts(wishes([finding(UP)], frozenset({"flask", "werkzeug"})))]
    assert found[0] == {"flask": SpecifierSet("==2.2.5"), "werkzeug": SpecifierSet("==2.2.3")}
    assert found[1:] == [{"flask": SpecifierSet("==2.2.5")}, {"flask": SpecifierSet(">=2.2.5")}]
