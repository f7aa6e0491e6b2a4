from __future__ import annotations

import pytest

from flaskcompat.doctor.types import Proof, Status, StepProof, Trial


def _proof(*statuses: Status, blockers: tuple[str, ...] = ()) -> Proof:
    """A proof whose first state is the project as it is."""
    steps = tuple(StepProof(number, ".", "3.13", (), Trial(one)) for number, one in enumerate(statuses))
    return Proof(("flask==3.1.3",), steps, blockers=blockers)


@pytest.mark.parametrize(
    ("proof", "status"),
    [
        (_proof("works", "works", "works"), "proven"),
        (_proof("works", "works", "fails"), "fails"),
        (_proof("works", "untried", "works"), "untried"),
        (_proof("works", "untried", "fails"), "fails"),
        (_proof("works", "works", blockers=("flask-script has no way",)), "fails"),
    ],
)
def test_a_proof_is_as_good_as_its_worst_step(proof: Proof, status: str) -> None:
    assert proof.status == status


@pytest.mark.parametrize("start", ["fails", "untried"])
def test_a_project_that_does_not_run_as_it_is_may_run_after_the_plan(start: Status) -> None:
    assert _proof(start, "works").status == "proven"
