from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flaskcompat.witness import Witness
from flaskcompat.witness.environments import Workshop
from flaskcompat.witness.sides import prove_bad, prove_good

Publish = Callable[..., None]
WriteWitness = Callable[..., Witness]
CODE = "import a\na.works()\n"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    (tmp_path / "workshop").mkdir()
    return Workshop(tmp_path / "workshop")


@pytest.fixture(autouse=True)
def releases(publish: Publish) -> None:
    publish("a", "1", "def works(): pass")
    publish("a", "2", "")
    publish("a", "3", "", python=">=4")
    publish("b", "1", "", "a<2")


def test_a_bad_project_that_works_fails(workshop: Workshop, write_witness: WriteWitness) -> None:
    result = prove_bad(write_witness("a==1\n", "a==1\n", CODE), workshop)
    assert (result.status, result.message) == ("failed", "witness.py found nothing broken")


def test_a_good_project_that_breaks_fails(workshop: Workshop, write_witness: WriteWitness) -> None:
    result = prove_good(write_witness("a==2\n", "a==2\n", CODE), workshop)
    assert result.status == "failed"
    assert "AttributeError" in result.output


@pytest.mark.parametrize("requirements", ["a==9\n", "a==2\nb==1\n", "a==3\n"])
def test_a_good_project_that_cannot_be_installed_fails(
    workshop: Workshop, write_witness: WriteWitness, requirements: str
) -> None:
    result = prove_good(write_witness("a==2\n", requirements, CODE), workshop)
    assert (result.status, result.message) == ("failed", "its requirements cannot be installed")
    assert result.output


def test_a_bad_project_with_a_release_that_does_not_exist_fails(
    workshop: Workshop, write_witness: WriteWitness
) -> None:
    assert prove_bad(write_witness("a==9\n", "a==1\n", CODE), workshop).status == "failed"


@pytest.mark.parametrize("file", ["requirements.txt", "witness.py"])
def test_a_project_that_is_not_whole_fails(
    workshop: Workshop, write_witness: WriteWitness, file: str
) -> None:
    witness = write_witness("a==2\n", "a==1\n", CODE)
    for side, prove in (("bad", prove_bad), ("good", prove_good)):
        (witness.folder / side / file).unlink()
        result = prove(witness, workshop)
        assert (result.status, result.message) == ("failed", f"{side}/ lacks requirements.txt or witness.py")


@pytest.mark.parametrize("prove", [prove_bad, prove_good])
def test_a_witness_that_does_not_end_proves_nothing(
    workshop: Workshop,
    write_witness: WriteWitness,
    monkeypatch: pytest.MonkeyPatch,
    prove: Callable[..., object],
) -> None:
    monkeypatch.setattr("flaskcompat.witness.sides.RUN_TIMEOUT", 1.0)
    witness = write_witness("a==1\n", "a==1\n", "while True: pass")
    assert "status='failed', message='witness.py ran longer than 1 seconds'" in repr(prove(witness, workshop))


def test_a_python_that_is_nowhere_is_skipped_and_said(
    workshop: Workshop, write_witness: WriteWitness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_PYTHON_DOWNLOADS", "never")
    witness = write_witness("a==2\n", "a==1\n", CODE)._replace(python="3.1")
    for prove in (prove_bad, prove_good):
        result = prove(witness, workshop)
        assert (result.status, result.message) == ("skipped", "no Python 3.1")


def test_a_bad_project_that_breaks_passes(workshop: Workshop, write_witness: WriteWitness) -> None:
    result = prove_bad(write_witness("a==2\n", "a==1\n", CODE), workshop)
    assert (result.status, result.message) == ("passed", "witness.py ended with status 1")
    assert "AttributeError" in result.output


def test_pins_that_forbid_each_other_are_decided_by_running(
    workshop: Workshop, write_witness: WriteWitness
) -> None:
    result = prove_bad(write_witness("a==2\nb==1\n", "a==1\n", CODE), workshop)
    assert result.status == "passed"
    assert "forbid each other" in result.message
    works = prove_bad(write_witness("a==2\nb==1\n", "a==1\n", "import a, b", "FLC002"), workshop)
    assert works.status == "failed"


def test_a_release_that_refuses_the_python_is_what_breaks(
    workshop: Workshop, write_witness: WriteWitness
) -> None:
    assert prove_bad(write_witness("a==3\n", "a==1\n", CODE), workshop).status == "passed"


def test_what_a_witness_writes_does_not_stay(workshop: Workshop, write_witness: WriteWitness) -> None:
    code = "import a, os\nassert not os.path.exists('left')\nopen('left', 'w').close()\na.works()\n"
    witness = write_witness("a==1\n", "a==1\n", code)
    assert [prove_good(witness, workshop).status for _ in range(2)] == ["passed", "passed"]
    assert sorted(path.name for path in (witness.folder / "good").iterdir()) == [
        "requirements.txt",
        "witness.py",
    ]
