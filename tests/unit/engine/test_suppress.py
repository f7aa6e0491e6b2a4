from __future__ import annotations

import pytest

from flaskcompat.engine.suppress import covers, leftovers, silenced
from flaskcompat.model.report import Finding
from flaskcompat.model.suppression import Suppression
from flaskcompat.ruleset.compile import CompiledRule, compile_rule
from flaskcompat.ruleset.load import load_rule
from tests.unit.ruleset.test_load import GOOD

RULES: list[CompiledRule] = [
    compile_rule(load_rule(GOOD.replace("FLC110", code), f"{code}.yaml")) for code in ("FLC110", "FLC310")
]


def finding(code: str = "FLC110", line: int = 4, path: str = "app.py") -> Finding:
    return Finding(
        code=code,
        name="x",
        severity="error",
        confidence="definite",
        breaks=None,
        message="x",
        project=".",
        path=path,
        line=line,
        column=0,
    )


def comment(*codes: str, reason: str = "soon", lines: tuple[int, int] = (4, 6)) -> Suppression:
    return Suppression(codes or ("FLC110",), reason, "app.py", lines[0], *lines)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (comment(), finding(line=3)),
        (comment(), finding(line=7)),
        (comment(), finding(path="other.py")),
        (comment(), finding("FLC310")),
        (comment("FLC1100"), finding()),
        (comment("flc110"), finding()),
    ],
)
def test_a_suppression_of_something_else_covers_nothing(given: Suppression, found: Finding) -> None:
    assert not covers(given, found)


@pytest.mark.parametrize("line", [4, 5, 6])
def test_every_line_of_the_span_is_covered(line: int) -> None:
    assert covers(comment("FLC3", "FLC1"), finding(line=line))


def test_a_suppression_without_a_reason_silences_nothing() -> None:
    (found,), used = silenced([finding()], [comment(reason="")], RULES, ())
    assert (found.suppressed, used) == (None, set())


def test_what_silences_a_finding_is_told_and_the_comment_goes_before_the_setting() -> None:
    given = [finding(), finding("FLC310"), finding("FLC310", line=9)]
    marked, used = silenced(given, [comment("FLC1")], RULES, ["FLC3", "FLC1"])
    assert [each.suppressed for each in marked] == ["inline", "ignore", "ignore"]
    assert used == {comment("FLC1")}


def test_a_tag_ignores_every_rule_that_has_it() -> None:
    marked, _ = silenced([finding()], (), RULES, ["stack"])
    assert [each.suppressed for each in marked] == ["ignore"]
    marked, _ = silenced([finding()], (), RULES, ["FLC2", "sta"])
    assert [each.suppressed for each in marked] == [None]


def kinds(*given: Suppression, judged: tuple[str, ...] = ("FLC110", "FLC310")) -> list[str]:
    return [event.kind for event in leftovers(given, set(), judged)]


def test_what_silenced_nothing_is_unused_and_what_has_no_reason_is_told_for_that() -> None:
    assert kinds(comment(), comment(reason="")) == ["unused-suppression", "suppression-without-reason"]
    assert leftovers([comment()], {comment()}, ["FLC110"]) == []


@pytest.mark.parametrize("code", ["FLC5", "FLC510", "FLC999"])
def test_a_suppression_of_a_rule_that_did_not_run_is_not_called_unused(code: str) -> None:
    assert kinds(comment(code)) == []


@pytest.mark.parametrize("code", ["FLC1", "FLC310", "flc110", "unused-import"])
def test_one_of_a_rule_that_ran_or_that_cannot_be_is(code: str) -> None:
    assert kinds(comment(code)) == ["unused-suppression"]


def test_a_code_that_no_rule_has_silences_nothing_where_all_rules_ran() -> None:
    assert [event.kind for event in leftovers([comment("FLC999")], set(), None)] == ["unused-suppression"]
    assert leftovers([comment("FLC999", "FLC110")], {comment("FLC999", "FLC110")}, None) == []


def test_the_event_names_the_codes_and_the_place_of_the_comment() -> None:
    (event,) = leftovers([comment("FLC110", "FLC310", lines=(8, 9))], set(), ["FLC110"])
    assert (event.path, event.line, event.detail) == ("app.py", 8, "FLC110, FLC310")
