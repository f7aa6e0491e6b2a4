from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flaskcompat.witness import environments
from flaskcompat.witness.commands import Done
from flaskcompat.witness.environments import Built, Refused, Workshop, witness_environment
from flaskcompat.witness.pins import Wish, overruling

Publish = Callable[..., None]


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    (tmp_path / "workshop").mkdir()
    return Workshop(tmp_path / "workshop")


@pytest.fixture
def python() -> str:
    return ".".join(map(str, sys.version_info[:2]))


@pytest.mark.parametrize(
    ("requirements", "why"),
    [
        ("absent==1\n", "no solution"),
        ("late==1\n", "python"),
        ("a==1\nb==2\n", "no solution"),
        ("==\n", "broken"),
    ],
)
def test_what_cannot_be_installed_is_refused(
    workshop: Workshop, publish: Publish, python: str, requirements: str, why: str
) -> None:
    publish("late", "1", python=">=4")
    publish("a", "1", "", "b<2")
    publish("b", "2")
    made = workshop.build(python, Wish(requirements))
    assert isinstance(made, Refused)
    assert made.why == why
    assert made.output


def test_pins_that_forbid_each_other_can_be_forced(workshop: Workshop, publish: Publish, python: str) -> None:
    publish("a", "1", "", "b<2", "c")
    for name, version in (("b", "1"), ("b", "2"), ("c", "1")):
        publish(name, version)
    made = workshop.build(python, overruling("a==1\nb==2\n"))
    assert isinstance(made, Built)
    assert made.versions() == {"a": "1", "b": "2", "c": "1"}


def test_an_environment_is_built_once(workshop: Workshop, publish: Publish, python: str) -> None:
    publish("a", "1")
    first = workshop.build(python, Wish("a==1\n"))
    assert workshop.build(python, Wish("a==1\n")) is first
    assert workshop.build(python, Wish("a\n")) is not first


def test_a_witness_sees_only_its_environment(
    workshop: Workshop, publish: Publish, python: str, tmp_path: Path
) -> None:
    publish("a", "1", "value = 7")
    made = workshop.build(python, Wish("a==1\n"))
    assert isinstance(made, Built)
    variables = os.environ | {"PYTHONPATH": "/nowhere", "FLASK_APP": "x"}
    env = witness_environment(made, tmp_path, variables)
    assert not {"PYTHONPATH", "FLASK_APP"} & set(env)
    code = "import a, sys; print(a.value, sys.dont_write_bytecode)"
    done = subprocess.run([made.python, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "7 True\n"


@pytest.mark.parametrize(
    ("compiler", "output", "why"),
    [
        (None, "Failed to build `uwsgi==2.0.30`", "no compiler"),
        ("/usr/bin/cc", "Failed to build `uwsgi==2.0.30`", "broken"),
        (None, "Couldn't parse requirement", "broken"),
    ],
)
def test_what_needs_a_compiler_that_is_not_there_is_told_apart(
    monkeypatch: pytest.MonkeyPatch, compiler: str | None, output: str, why: str
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: compiler)
    assert environments._refused(Done(2, output)).why == why
