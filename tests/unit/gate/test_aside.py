from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from flaskcompat.errors import UsageError
from flaskcompat.gate import aside
from flaskcompat.gate.aside import Aside


@pytest.fixture(params=[True, False])
def forking(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    able = bool(request.param) and hasattr(os, "fork")
    monkeypatch.setattr(aside, "_can_fork", lambda: able)
    return able


def test_the_result_comes_back(forking: bool) -> None:
    result, process = Aside(lambda: ("x" * 1_000_000, os.getpid())).result()
    assert len(result) == 1_000_000
    assert (process != os.getpid()) == forking


def test_what_has_to_wait_is_done_here(forking: bool) -> None:
    assert Aside(os.getpid, apart=False).result() == os.getpid()


def test_what_is_raised_comes_back(forking: bool) -> None:
    def fails() -> None:
        raise UsageError("--base none: no such commit")

    with pytest.raises(UsageError, match="no such commit"):
        Aside(fails).result()


def test_nothing_goes_on_that_nobody_waits_for(forking: bool, tmp_path: Path) -> None:
    mark = tmp_path / "mark"

    def writes_later() -> None:
        time.sleep(0.5)
        mark.touch()

    with pytest.raises(KeyError), Aside(writes_later):
        raise KeyError
    time.sleep(0.7)
    assert not mark.exists()


def test_a_process_that_dies_is_made_up_for(forking: bool) -> None:
    here = os.getpid()

    def dies_elsewhere() -> str:
        if os.getpid() != here:
            os._exit(3)
        return "done here"

    assert Aside(dies_elsewhere).result() == "done here"
