from __future__ import annotations

import pytest

from flaskcompat.catalog import load
from flaskcompat.engine.cures.change import Change, Owner
from flaskcompat.model.inventory import Requirement
from flaskcompat.planner.ranges import kept, typed

CATALOG = load()
LOCK = Owner("uv", "uv.lock", "lock", "pyproject.toml")
NEWEST = CATALOG.releases("flask")[-1].version


def change(asked: str, version: str = NEWEST) -> Change:
    return Change("flask", f"=={version}", (Requirement("flask", asked, "pyproject.toml", 7),))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (">=2,<3", f">={NEWEST},<{int(NEWEST[0]) + 1}"),
        ("~=2.2", f">={NEWEST},<{int(NEWEST[0]) + 1}"),
        ("==2.*", f">={NEWEST},<{int(NEWEST[0]) + 1}"),
        (">=99", f">={NEWEST}"),
        ("==2.2.5", f"=={NEWEST}"),
        ("", f"=={NEWEST}"),
        ("not a range", f"=={NEWEST}"),
    ],
)
def test_a_range_stays_a_range(asked: str, expected: str) -> None:
    assert [one.specifier for one in kept(LOCK, [change(asked)], CATALOG)] == [expected]


def test_a_range_that_would_admit_more_than_was_solved_is_a_version() -> None:
    (one,) = kept(LOCK, [change(">=2,<3", "3.0.0")], CATALOG)
    assert one.specifier == "==3.0.0"


def test_where_a_manifest_decides_its_own_words_count() -> None:
    one = change(">=2,<3")
    assert kept(Owner("pip", "requirements.txt"), [one], CATALOG) == [one]


def test_the_command_chooses_the_very_version() -> None:
    before = [change(">=2,<3"), Change("werkzeug", "==3.1.3", locked=True)]
    lines = kept(LOCK, before, CATALOG)
    uv = typed(LOCK, before, lines)
    assert [(one.specifier, one.locked) for one in uv] == [
        (lines[0].specifier, False),
        ("==3.1.3", True),
        (f"=={NEWEST}", True),
    ]
    assert typed(LOCK._replace(tool="pip-tools"), before, lines) == before
    assert typed(LOCK._replace(tool="poetry"), before, lines) == lines
