from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from flaskcompat.model.plan import Change, Plan, Step
from flaskcompat.model.report import Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters import REPORTERS, reporter

PLANNED = ["dependabot", "renovate"]
"""They print the plan alone; what they do without one is in their own tests."""

ALL = sorted(REPORTERS)
ANY = [name for name in ALL if name not in PLANNED]


@pytest.mark.parametrize("name", ALL)
def test_rich(name: str, rich: Report, rules: dict[str, RuleInfo], snapshot: SnapshotAssertion) -> None:
    assert reporter(name)(rich, rules) == snapshot


@pytest.mark.parametrize("name", ANY)
def test_hostile(name: str, hostile: Report, snapshot: SnapshotAssertion) -> None:
    assert reporter(name)(hostile) == snapshot


@pytest.mark.parametrize("name", ANY)
def test_empty(name: str, empty: Report, snapshot: SnapshotAssertion) -> None:
    assert reporter(name)(empty) == snapshot


@pytest.mark.parametrize("name", ALL)
def test_no_control_or_bidirectional_character_gets_out(name: str, hostile: Report) -> None:
    project = hostile.projects[0].path
    changes = (Change(project, "1", "2"), Change("flask", project, project))
    step = Step(1, changes, project, (project,), (project,), project=project)
    text = reporter(name)(hostile._replace(plan=Plan((project,), (step,), (project,), ((project, "1"),))))
    text.encode("utf-8")
    assert not {c for c in text if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0)}
    assert not {"\u202e", "\u2066", "\u200b"} & set(text)


@pytest.mark.parametrize("name", ALL)
def test_the_same_report_gives_the_same_bytes(name: str, rich: Report) -> None:
    assert reporter(name)(rich).encode() == reporter(name)(rich).encode()


@pytest.mark.parametrize("name", ALL)
def test_text_ends_with_one_line_end(name: str, rich: Report, empty: Report) -> None:
    for text in (reporter(name)(rich), reporter(name)(empty._replace(plan=Plan(("flask==3.1.3",))))):
        assert not text or text.endswith("\n")
        assert not text.endswith("\n\n")
