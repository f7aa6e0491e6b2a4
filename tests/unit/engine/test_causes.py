from __future__ import annotations

import pytest

from flaskcompat.engine.causes import told_once
from flaskcompat.engine.judge import Verdict
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.model.match import Match
from flaskcompat.model.report import Finding
from flaskcompat.ruleset.store import all_rules

RULE = next(rule for rule in all_rules() if rule.code == "FLC110")
FACTS = Facts({}, Code(), lambda name, version: None)
JOIN = {"needs": "*", "of": "*"}
CURATED = {"distribution": "web"}


def verdict(
    code: str, match: dict[str, str], *names: str, python: bool = False, **changes: object
) -> Verdict:
    finding = Finding(code, "", "error", "definite", "production", "", ".", "requirements.txt", 1, 0)
    finding = finding._replace(distributions=tuple(f"{name}==1.0" for name in names), **changes)  # type: ignore[arg-type]
    values = (("python", "3.12"),) if python else ()
    return Verdict(finding, RULE._replace(code=code, match=match), Match(values=values), FACTS)


def codes(*verdicts: Verdict, ignore: tuple[str, ...] = ()) -> list[str]:
    return [each.rule.code for each in told_once(verdicts, ignore)]


FOUND = verdict("FLC150", JOIN, "ext", "web")


def test_a_rule_of_its_own_tells_the_same_pair_alone() -> None:
    other = verdict("FLC150", JOIN, "ext", "core")
    assert codes(FOUND, other, verdict("FLC110", CURATED, "web", "ext")) == ["FLC150", "FLC110"]
    assert codes(FOUND, other) == ["FLC150", "FLC150"]
    assert codes(verdict("FLC110", CURATED, "web")) == ["FLC110"]


@pytest.mark.parametrize(
    "other",
    [
        verdict("FLC110", CURATED, "web"),
        verdict("FLC110", CURATED, "web", "ext", "core"),
        verdict("FLC110", CURATED, "web", "ext", severity="note"),
        verdict("FLC110", CURATED, "web", "ext", breaks="tests"),
        verdict("FLC110", CURATED, "web", "ext", column=5),  # about a line of code
        verdict("FLC110", CURATED, "web", "ext", python=True),
    ],
)
def test_another_cause_or_a_lighter_one_does_not_tell_it(other: Verdict) -> None:
    assert codes(FOUND, other) == ["FLC150", "FLC110"]


def test_a_heavier_one_does() -> None:
    late = verdict("FLC153", JOIN, "ext", "web", severity="warning")
    assert codes(late, verdict("FLC113", CURATED, "web", "ext", breaks="tests")) == ["FLC113"]


def test_python_is_one_of_those_that_a_finding_is_about() -> None:
    found = verdict("FLC630", JOIN, "ext", python=True)
    assert codes(found, verdict("FLC602", CURATED, "ext", python=True)) == ["FLC602"]
    assert codes(found, verdict("FLC801", CURATED, "ext")) == ["FLC630", "FLC801"]


@pytest.mark.parametrize("selector", ["FLC110", "FLC1", "ALL", RULE.tags[0]])
def test_who_ignores_what_is_declared_is_still_told_what_fails(selector: str) -> None:
    known = verdict("FLC110", CURATED, "web", "ext")
    assert codes(FOUND, known, ignore=(selector,)) == ["FLC110"]
    declared = known._replace(rule=known.rule._replace(tags=("declared", *known.rule.tags)))
    assert codes(FOUND, declared, ignore=(selector,)) == ["FLC150", "FLC110"]


def test_what_an_abandoned_distribution_lacks_is_told_by_its_rule_alone() -> None:
    gone = verdict("FLC171", CURATED, "ext", "core")
    gone = gone._replace(rule=gone.rule._replace(tags=("abandoned",)))
    assert codes(FOUND, gone) == ["FLC171"]
    elsewhere = verdict("FLC150", JOIN, "ext2", "web", line=2)
    assert codes(FOUND, elsewhere, gone) == ["FLC150", "FLC171"]
    assert codes(FOUND, gone, ignore=("FLC171",)) == ["FLC171"]
