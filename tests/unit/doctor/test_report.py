from __future__ import annotations

import json

import pytest

from flaskcompat.doctor.report import RENDER, verdict
from flaskcompat.doctor.types import Culprits, Proof, StepProof, Trial
from flaskcompat.model.plan import Change

MOVES = (Change("flask", "2.0.3", "3.1.3"), Change("werkzeug", "2.0.3", "3.1.9"))
GOOD = StepProof(1, ".", "3.12", MOVES[:1], Trial("works", seconds=2.0))
BAD = StepProof(
    2,
    ".",
    "3.12",
    MOVES,
    Trial("fails", "import", "ImportError: gone", "Traceback\n\x1b[31mImportError: gone", 1.5),
    Culprits(MOVES[1:], 3),
    (("FLC110", "Flask before 2.2.3 cannot be imported with Werkzeug 3"),),
)
UNTRIED = GOOD._replace(number=3, trial=Trial("untried", "install", "no Python 2.7 on this machine"))
START = StepProof(0, ".", "3.9", (), Trial("works"))


def proof(*steps: StepProof, blockers: tuple[str, ...] = ()) -> Proof:
    return Proof(("flask==3.1.3",), (START, *steps), ((".", "app.py"),), blockers, "pytest -q")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (proof(GOOD), "The plan to flask==3.1.3 works: 1 step tried"),
        (proof(GOOD, BAD, UNTRIED), "The plan to flask==3.1.3 fails in step 2"),
        (proof(GOOD, UNTRIED), "The plan to flask==3.1.3 is not proven: step 3 could not be tried"),
        (proof(), "Nothing to prove: flask==3.1.3 is there already"),
        (proof(GOOD, blockers=("x",)), "The plan to flask==3.1.3 is blocked"),
    ],
)
def test_the_verdict_goes_first(made: Proof, expected: str) -> None:
    assert verdict(made) == expected
    assert RENDER["text"](made, False).startswith(expected + "\n")
    assert RENDER["markdown"](made, False).startswith(f"### {expected}\n")


def test_text_names_the_error_the_moves_and_the_rule() -> None:
    text = RENDER["text"](proof(GOOD, BAD), False)
    assert "step 2, Python 3.12: cannot be imported: ImportError: gone (1.5 s)" in text
    assert "smallest set of moves that fails: werkzeug 2.0.3 -> 3.1.9 (3 tries)" in text
    assert "FLC110: Flask before 2.2.3" in text
    assert "\x1b" not in text


def test_what_may_not_be_smallest_and_what_needs_no_move_is_said() -> None:
    unsure = BAD._replace(culprits=Culprits(MOVES, 60, certain=False))
    assert "there may be fewer" in RENDER["text"](proof(unsure), False)
    assert "without any of the moves" in RENDER["text"](proof(BAD._replace(culprits=Culprits((), 1))), False)
    assert "in the same way before" in RENDER["text"](proof(BAD._replace(before=True)), False)


def test_markdown_takes_nothing_from_a_run_for_markup() -> None:
    trial = Trial("fails", "test", "E `</code>` ![x](http://index.example.org)")
    text = RENDER["markdown"](proof(BAD._replace(trial=trial)), False)
    assert "`fails its tests: E '</code>' ![x](http://index.example.org)`" in text


def test_json_is_one_document_with_the_same_keys_for_every_step() -> None:
    document = json.loads(RENDER["json"](proof(GOOD, BAD, UNTRIED), False))
    assert (document["schema"], document["status"], document["test"]) == (
        "flaskcompat-doctor/1",
        "fails",
        "pytest -q",
    )
    assert len({tuple(step) for step in document["steps"]}) == 1
    assert document["steps"][2]["smallest"] == [{"distribution": "werkzeug", "from": "2.0.3", "to": "3.1.9"}]
    assert document["steps"][2]["rules"] == ["FLC110"]
