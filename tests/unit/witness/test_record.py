from __future__ import annotations

from flaskcompat.ruleset.evidence import Evidence
from flaskcompat.witness.record import merged, rows
from flaskcompat.witness.types import Result

TRACEBACK = """Traceback (most recent call last):
  File "/home/me/x/witness.py", line 1, in <module>
ImportError: cannot import name 'json' from 'a' (/home/me/x/lib/a/__init__.py)
sys:1: ResourceWarning
"""


def test_a_run_that_failed_as_it_had_to_is_evidence_without_the_folders_of_the_machine() -> None:
    result = Result("FLC001", "bad", "passed", "status 1", TRACEBACK, "3.11", ("a==1",))
    error = "ImportError: cannot import name 'json' from 'a' (__init__.py)"
    assert rows([result], "2026-01-02") == [
        Evidence("FLC001", "bad", ("a==1",), "3.11", "2026-01-02", "fails", error)
    ]


def test_a_run_that_went_well_has_no_error() -> None:
    result = Result("FLC001", "good", "passed", "", "all fine\n", "3.11", ("a==2",))
    assert rows([result], "2026-01-02")[0][5:] == ("works", "")


def test_a_boundary_tells_which_releases_did_what() -> None:
    seen = (("1.0", False), ("1.1", False), ("1.2", None), ("2.0", True), ("2.1", True), ("2.2", False))
    result = Result("FLC001", "boundary a", "passed", seen=seen, python="3.11")
    (row,) = rows([result], "2026-01-02")
    assert row.outcome == "works 1.0 to 1.1, cannot be installed 1.2, breaks 2.0 to 2.1, works 2.2"


def test_what_proved_nothing_is_no_evidence() -> None:
    results = [Result("FLC001", "bad", status) for status in ("failed", "skipped", "exempt")]
    assert rows(results, "2026-01-02") == []


def test_a_new_row_takes_the_place_of_the_old_and_those_of_lost_rules_go() -> None:
    old = [
        Evidence("FLC001", "bad", (), "3.9", "2025-01-01", "fails"),
        Evidence("FLC001", "good", (), "3.9", "2025-01-01", "works"),
        Evidence("FLC002", "bad", (), "3.9", "2025-01-01", "fails"),
    ]
    new = [Evidence("FLC001", "bad", (), "3.11", "2026-01-01", "fails")]
    assert merged(old, new, ["FLC001"]) == [new[0], old[1]]
