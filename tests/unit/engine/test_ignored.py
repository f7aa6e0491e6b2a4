from __future__ import annotations

import pytest

from flaskcompat.engine.ignored import ended, ignored, stale_ignores
from flaskcompat.model.ignore import Ignore
from flaskcompat.model.report import Finding
from tests.unit.engine.test_suppress import finding

TAGS = {"FLC110": ("werkzeug",), "FLC310": ()}
DAY = "2026-11-21"


def marks(ignore: Ignore, *findings: Finding) -> list[str | None]:
    return [each.suppressed for each in ignored(findings, [ignore], TAGS, DAY)[0]]


@pytest.mark.parametrize(
    "ignore",
    [
        Ignore(("FLC2",), "x"),
        Ignore(("flask",), "x"),
        Ignore(("FLC110",), "x", until="2026-11-20"),
        Ignore(("FLC110",), "x", paths=("ap",)),
        Ignore(("FLC110",), "x", paths=("*/app.py", "tests")),
        Ignore(("FLC110",), "x", paths=("APP.py",)),
    ],
)
def test_what_an_ignore_does_not_cover_still_counts(ignore: Ignore) -> None:
    assert marks(ignore, finding()) == [None]


@pytest.mark.parametrize(
    "ignore",
    [
        Ignore(("FLC2", "FLC1"), "x"),
        Ignore(("werkzeug",), "x"),
        Ignore(("FLC110",), "x", until=DAY),
        Ignore(("FLC110",), "x", paths=("shop/",)),
        Ignore(("FLC110",), "x", paths=("./shop/web/app.py",)),
        Ignore(("FLC110",), "x", paths=("tests", "*/web/*.py")),
    ],
)
def test_codes_tags_folders_and_globs_are_covered_up_to_the_last_day(ignore: Ignore) -> None:
    assert marks(ignore, finding(path="shop/web/app.py")) == ["ignore"]


def test_what_a_comment_silences_stays_with_the_comment_and_the_ignore_counts_as_used() -> None:
    ignore = Ignore(("FLC110",), "x")
    found, used = ignored([finding()._replace(suppressed="inline")], [ignore], TAGS, DAY)
    assert ([each.suppressed for each in found], used) == (["inline"], {ignore})


def test_an_ignore_ends_after_its_last_day() -> None:
    assert not ended(Ignore(("FLC1",), "x"), DAY)
    assert not ended(Ignore(("FLC1",), "x", DAY), DAY)
    assert ended(Ignore(("FLC1",), "x", DAY), "2026-11-22")


def test_what_ended_and_what_silences_nothing_is_told_at_its_place() -> None:
    used = Ignore(("FLC110",), "used", path="a.toml", line=1)
    unused = Ignore(("FLC310",), "unused", path="a.toml", line=2)
    over = Ignore(("FLC110",), "over", "2026-01-01", path="a.toml", line=3)
    events = list(stale_ignores([used, unused, over], {used}, TAGS, TAGS, DAY))
    assert [(event.kind, event.line, event.detail) for event in events] == [
        ("unused-ignore", 2, "FLC310 (unused)"),
        ("ended-ignore", 3, "FLC110 (over) ended on 2026-01-01"),
    ]


def test_an_ignore_of_a_rule_that_was_not_asked_is_not_called_unused() -> None:
    assert list(stale_ignores([Ignore(("FLC310",), "x")], set(), ["FLC110"], TAGS, DAY)) == []
