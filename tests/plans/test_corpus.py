"""What `python -m tests.plans --corpus` found, of the projects that were walked since plans know wheels."""

from __future__ import annotations

from pathlib import Path

from tests.plans.table import read

ROWS = read(Path(__file__).parent / "corpus.json")
TRIED = [row for row in ROWS if row["outcome"] not in ("blocked", "cannot be built here")]
WORKING = 0.8
"""So many of the plans work once all is moved, and after each step: 32 of 38.

What fails: twice passlib asks for pkg_resources, which setuptools 82 no longer has (at the start already).
Twice an alembic of 2017 is left on a Python for which it is too old. Once botocore, which the catalog leaves
out, wants an older python-dateutil. Once the first attempt to install takes an old release that has a wheel.
"""


def test_plans_of_real_projects_work() -> None:
    assert len(ROWS) >= 40
    assert sum(row["outcome"] == "ok" for row in TRIED) / len(TRIED) >= WORKING


def test_no_plan_leads_where_something_cannot_be_installed() -> None:
    assert [row["name"] for row in TRIED if "refused" in row["stops"][-1]] == []
