from __future__ import annotations

from typing import Literal

import pytest

from flaskcompat.model.report import Finding, Report, Severity, Tool

Silenced = Literal["inline", "ignore", "baseline"] | None


def finding(severity: Severity, suppressed: Silenced = None) -> Finding:
    return Finding(
        code="FLC110",
        name="x",
        severity=severity,
        confidence="definite",
        breaks=None,
        message="x",
        project=".",
        path="requirements.txt",
        line=1,
        column=0,
        suppressed=suppressed,
    )


def report(*findings: Finding) -> Report:
    return Report(Tool("0", 1, "2024-01-01"), findings=findings)


@pytest.mark.parametrize(
    ("severity", "bars"),
    [
        ("error", {"error", "warning", "note"}),
        ("warning", {"warning", "note"}),
        ("note", {"note"}),
    ],
)
def test_a_finding_fails_a_run_whose_bar_is_at_or_below_its_severity(
    severity: Severity, bars: set[str]
) -> None:
    given = report(finding(severity))
    assert {bar for bar in ("error", "warning", "note", "never") if given.fails(bar)} == bars


@pytest.mark.parametrize("by", ["inline", "ignore", "baseline"])
def test_what_is_suppressed_fails_no_run_and_is_counted_apart(by: Silenced) -> None:
    given = report(finding("error", by), finding("warning"))
    assert not given.fails("error") and given.fails("warning")
    assert given.summary() == {"error": 0, "warning": 1, "note": 0, "suppressed": 1}


def test_a_report_without_findings_never_fails() -> None:
    assert not report().fails("note")
    assert set(report().summary().values()) == {0}


def test_an_unknown_bar_is_refused_rather_than_passed() -> None:
    with pytest.raises(ValueError, match="sometimes"):
        report().fails("sometimes")
