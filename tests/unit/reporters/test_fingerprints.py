from __future__ import annotations

from flaskcompat.model.report import Finding
from flaskcompat.reporters.fingerprints import unique


def finding(fingerprint: str, message: str = "x") -> Finding:
    return Finding(
        code="FLC110",
        name="x",
        severity="error",
        confidence="definite",
        breaks=None,
        message=message,
        project=".",
        path="requirements.txt",
        line=1,
        column=0,
        fingerprint=fingerprint,
    )


def marks(*findings: Finding) -> list[str]:
    return [mark for _, mark in unique(findings)]


def test_what_is_there_stays() -> None:
    assert marks(finding("a"), finding("b")) == ["a", "b"]


def test_the_same_one_three_times_is_three_the_same_each_run() -> None:
    found = marks(finding("a"), finding("a"), finding("a"))
    assert found[0] == "a" and len({*found}) == 3
    assert found == marks(finding("a"), finding("a"), finding("a"))


def test_one_that_is_missing_comes_from_what_the_finding_says() -> None:
    first, second = marks(finding("", "x"), finding("", "y"))
    assert first and second and first != second
    assert marks(finding("", "y")) == [second]


def test_text_that_is_no_text_has_one_too() -> None:
    assert marks(finding("", "\udcff")) != marks(finding("", "\udcfe"))
