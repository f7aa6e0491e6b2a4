from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from flaskcompat.catalog.places import cache_folder
from flaskcompat.witness import Result, Witness, verify

WriteWitness = Callable[..., Witness]
CODE = "import a\na.works()\n"


def test_nothing_to_prove_gives_nothing() -> None:
    assert verify([]) == ()


def test_a_rule_that_cannot_fail_by_running_is_exempt_and_says_why(tmp_path: Path) -> None:
    witness = Witness("FLC900", tmp_path / "absent", reason="it is advice")
    assert verify([witness]) == (Result("FLC900", "none", "exempt", "it is advice"),)


def test_a_project_that_is_no_text_fails_and_the_rest_goes_on(
    publish: Callable[..., None], write_witness: WriteWitness
) -> None:
    publish("a", "1", "def works(): pass")
    witness = write_witness("", "a==1\n", CODE)
    (witness.folder / "bad" / "requirements.txt").write_bytes(b"\xff\xfe\x00")
    bad, good = verify([witness])
    assert (bad.status, good.status) == ("failed", "passed")
    assert "UnicodeDecodeError" in bad.message


def test_results_come_in_the_order_of_the_witnesses(
    publish: Callable[..., None], write_witness: WriteWitness
) -> None:
    publish("a", "1", "def works(): pass")
    publish("a", "2")
    witnesses = [write_witness("a==2\n", "a==1\n", CODE, f"FLC00{number}") for number in (3, 1, 2)]
    seen: list[tuple[str, str, int, int]] = []
    results = verify(
        witnesses,
        jobs=3,
        progress=lambda result, number, total: seen.append((result.code, result.check, number, total)),
    )
    assert [result.status for result in results] == ["passed"] * 6
    assert seen == [
        ("FLC003", "bad", 1, 6),
        ("FLC003", "good", 2, 6),
        ("FLC001", "bad", 3, 6),
        ("FLC001", "good", 4, 6),
        ("FLC002", "bad", 5, 6),
        ("FLC002", "good", 6, 6),
    ]
    assert list((cache_folder() / "witness").iterdir()) == []


def test_what_fails_by_accident_is_run_again_alone_and_says_so(
    tmp_path: Path, publish: Callable[..., None], write_witness: WriteWitness
) -> None:
    publish("a", "1", "def works(): pass")
    mark = tmp_path / "was-here"
    first = f"import pathlib\nmark = pathlib.Path({str(mark)!r})\nthere = mark.exists()\nmark.touch()\n"
    witness = write_witness("a==9\n", "a==1\n", first + "assert there\n")
    (witness.folder / "bad" / "requirements.txt").write_text("a==1\n")
    (witness.folder / "bad" / "witness.py").write_text("raise SystemExit(1)\n")
    seen: list[tuple[str, str]] = []
    bad, good = verify([witness], progress=lambda result, *_: seen.append((result.check, result.status)))
    assert (bad.status, good.status) == ("passed", "passed")
    assert good.message == "at the second try (first: witness.py ended with status 1)"
    assert seen == [("bad", "passed"), ("good", "failed"), ("good", "passed")]


def test_many_failures_are_no_accident(
    tmp_path: Path,
    publish: Callable[..., None],
    write_witness: WriteWitness,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(import_module("flaskcompat.witness.verify"), "AGAIN", 3)
    publish("a", "1", "")
    runs = tmp_path / "runs"
    code = f"import pathlib\nwith pathlib.Path({str(runs)!r}).open('a') as file: file.write('x')\nassert 0\n"
    witnesses = [write_witness("a==1\n", "a==1\n", code, f"FLC{number:03}") for number in range(1, 5)]
    results = verify(witnesses, jobs=3)
    assert [result.status for result in results].count("failed") == 4
    assert len(runs.read_text()) == 8
