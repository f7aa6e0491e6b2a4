"""What ran before and after each bump, and what the gate said of it: the records, and a part again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.__main__ import FALSE_ALARMS, RECALL
from tests.gate.apps import APPS
from tests.gate.bumps import Bump, Proposal
from tests.gate.judge import Judged, judged, printed, proposed, score
from tests.gate.table import read, read_verdicts, write

BUMPS = read()


def test_the_table_has_enough_of_everything() -> None:
    assert len(BUMPS) >= 150
    assert {bump.app for bump in BUMPS} == {app.name for app in APPS}
    assert sum(bump.truth == "breaks" for bump in BUMPS) >= 50
    assert all(bump.new for bump in BUMPS if bump.truth == "works")


def test_each_bump_moves_one_distribution_to_a_release_of_the_day_before() -> None:
    for bump in BUMPS:
        moved = {name for name, pin in proposed(bump).items() if bump.old[name] != pin}
        assert moved == {bump.proposal.name}


def test_the_record_reaches_the_bars() -> None:
    rows = read_verdicts()
    assert len(rows) >= 150 and len({row["app"] for row in rows}) >= 10
    truths = {(bump.app, *bump.proposal): bump.truth for bump in BUMPS}
    broken = [row for row in rows if row["truth"] == "breaks"]
    working = [row for row in rows if row["truth"] == "works"]
    for row in rows:
        assert truths[row["app"], row["day"], row["distribution"], row["after"]] == row["truth"]
    assert sum(row["verdict"] == "breaks" for row in broken) >= RECALL * len(broken)
    assert sum(row["verdict"] == "breaks" for row in working) <= FALSE_ALARMS * len(working)


@pytest.mark.parametrize("app", ["mint", "radio"])
def test_some_are_judged_again(app: str, tmp_path: Path) -> None:
    rows = {(row["distribution"], row["after"]): row for row in read_verdicts() if row["app"] == app}
    own = [bump for bump in BUMPS if bump.app == app]
    some = [bump for bump in own if bump.truth == "breaks"][:2] + [
        bump for bump in own if bump.truth == "works"
    ][:3]
    for each in judged(some, tmp_path):
        assert each.verdict == rows[each.bump.proposal.name, each.bump.proposal.version]["verdict"], each.bump


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "table.gz", BUMPS[:40])
    assert read(tmp_path / "table.gz") == BUMPS[:40]


def test_scores() -> None:
    bump = Bump(
        "shop", "3.12", Proposal("2024-01-01", "flask", "3.0.0"), {"flask": "2.0"}, {}, "breaks", "why"
    )
    good = bump._replace(truth="works", new={"flask": "3.0.0"})
    found = [
        Judged(bump, "breaks", ("FLC101",), 0.1, "safe"),
        Judged(bump, "safe", (), 0.1),
        Judged(good, "breaks", ("FLC110",), 0.1, "breaks"),
        Judged(good, "warns", (), 0.1),
    ]
    assert score(found) == (2, 1, 2, 1)
    assert "of 2 that are refused 2 get a commit; 1 pass with it" in printed(found)
    assert printed(found).splitlines()[-1] == "false alarm: shop (3.12): flask 2.0 -> 3.0.0: FLC110"
