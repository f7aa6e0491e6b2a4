"""The environments of the real locks: every version is in one, and no name is twice in any."""

from __future__ import annotations

import time

import pytest

from flaskcompat.engine.forks import Python, environments_of
from tests.corpus.driver import Case, cases, read

PYTHONS = [Python(f"3.{minor}") for minor in range(8, 15)]
LOCKS = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "conda-lock.yml")
CASES = [case for case in cases() if case.format in LOCKS]
pytestmark = pytest.mark.skipif(not CASES, reason="no ../shared/corpus beside the repository")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
@pytest.mark.parametrize("pythons", [PYTHONS, []], ids=["pythons", "no-python"])
def test_nothing_is_lost_and_nothing_is_twice(case: Case, pythons: list[Python]) -> None:
    inventory = read(case)
    started = time.perf_counter()
    found = environments_of(inventory, pythons, case.path, ".")
    assert time.perf_counter() - started < 1
    assert not found.problems
    listed: set[tuple[str, str]] = set()
    for environment in found.environments:
        names = [one.name for one in environment.distributions]
        assert len(names) == len(set(names))
        listed.update((one.name, one.version) for one in environment.distributions)
    assert listed == {(one.name, one.version) for one in inventory.pins}
