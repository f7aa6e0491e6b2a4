from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import pytest

from flaskcompat.cli.verify import Predicate, verify_rules
from flaskcompat.errors import UsageError
from flaskcompat.ruleset.location import witness_folder
from flaskcompat.ruleset.select import selected
from flaskcompat.ruleset.store import all_rules
from flaskcompat.witness import Result, Witness

Status = Literal["passed", "failed", "skipped", "exempt"]


@pytest.fixture
def proofs(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Witness]]:
    """Have every witness end with a status, without building environments; the witnesses that were asked."""

    def prepare(*statuses: Status) -> list[Witness]:
        asked: list[Witness] = []

        def verify(
            witnesses: Sequence[Witness],
            *,
            fires: Predicate | None,
            jobs: int,
            progress: Callable[[Result, int, int], None],
        ) -> list[Result]:
            asked.extend(witnesses)
            results = [
                Result(f"FLC00{n}", "bad", status, f"it {status}", "a\nb")
                for n, status in enumerate(statuses)
            ]
            for number, result in enumerate(results, start=1):
                progress(result, number, len(results))
            return results

        monkeypatch.setattr("flaskcompat.cli.verify.verify", verify)
        return asked

    return prepare


def test_one_proof_that_fails_is_status_one_with_its_output(
    proofs: Callable[..., list[Witness]], capsys: pytest.CaptureFixture[str]
) -> None:
    proofs("passed", "failed", "skipped", "exempt")
    assert verify_rules(["FLC110"], boundaries=False, jobs=1) == 1
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [
        "[1/4] FLC000 bad passed: it passed",
        "[2/4] FLC001 bad failed: it failed",
        "[3/4] FLC002 bad skipped: it skipped",
        "[4/4] FLC003 bad exempt: it exempt",
        "failed: FLC001 bad: it failed",
        "1 passed, 1 failed, 1 skipped, 1 rules that cannot fail by running",
    ]
    assert shown.err == "    a\n    b\n"


def test_proofs_that_were_skipped_do_not_fail(proofs: Callable[..., list[Witness]]) -> None:
    proofs("passed", "skipped", "exempt")
    assert verify_rules([], boundaries=False, jobs=1) == 0


def test_only_the_selected_rules_are_proven(proofs: Callable[..., list[Witness]]) -> None:
    asked = proofs()
    verify_rules(["FLC110", "FLC991"], boundaries=False, jobs=1)
    first, last = asked
    assert (first.code, first.folder, first.reason) == ("FLC110", Path(witness_folder()) / "FLC110", "")
    assert first.boundaries and first.boundaries[0].distribution
    assert (last.code, last.boundaries) == ("FLC991", ()) and last.reason
    with pytest.raises(UsageError):
        verify_rules(["nothing"], boundaries=False, jobs=1)


def test_there_is_nothing_to_prove_outside_a_checkout(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("flaskcompat.cli.verify.witness_folder", lambda: str(tmp_path / "gone"))
    with pytest.raises(UsageError, match="only in a checkout"):
        verify_rules([], boundaries=False, jobs=1)


def test_a_rule_is_held_against_versions_with_the_code_of_its_bad_project() -> None:
    codes = ["FLC110", "FLC507"]
    fires = Predicate(selected(all_rules(), codes), Path(witness_folder()))
    assert fires("FLC110", {"flask": "2.2.2", "werkzeug": "3.1.9"}, "3.11")
    assert not fires("FLC110", {"flask": "2.2.5", "werkzeug": "3.1.9"}, "3.11")
    assert not fires("FLC110", {"flask": "2.2.2"}, "3.11")
    assert fires("FLC507", {"flask": "3.0.3", "werkzeug": "3.1.9"}, "3.11")
    assert not fires("FLC507", {"flask": "3.1.3", "werkzeug": "3.1.9"}, "3.11")
