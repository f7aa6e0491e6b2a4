from __future__ import annotations

import pytest

from flaskcompat.engine.forks.lock import Lock
from flaskcompat.engine.forks.pythons import Python, installed_by_conda, nameless, others, runtimes
from flaskcompat.model.inventory import Inventory, Pin, PythonClaim


def lock(*specifiers: str, pins: tuple[Pin, ...] = ()) -> Lock:
    claims = tuple(PythonClaim(specifier, "declared", "x", 1) for specifier in specifiers)
    return Lock(Inventory(pins=pins, pythons=claims))


@pytest.mark.parametrize(
    ("specifier", "versions", "left"),
    [
        (">=3.10", ["3.9", "3.10", "3.11"], ["3.10", "3.11"]),
        (">=3.10,<3.11", ["3.10", "3.11"], ["3.10"]),
        ("==3.11.7", ["3.11", "3.11.7", "3.11.8"], ["3.11", "3.11.7"]),
        ("odd", ["3.9"], ["3.9"]),
        (">=4", ["3.9"], []),
    ],
)
def test_what_the_lock_excludes_is_left_out(specifier: str, versions: list[str], left: list[str]) -> None:
    found = runtimes(lock(specifier), [Python(version) for version in versions])
    assert [runtime.name for runtime in found] == left


def test_markers_see_the_admitted_patch_releases() -> None:
    (runtime,) = runtimes(lock(">=3.11.2,<3.11.9"), [Python("3.11")])
    assert (runtime.full, runtime.low) == ("3.11.8", "3.11.2")


def test_every_claim_counts() -> None:
    assert runtimes(lock(">=3.9", "<3.9"), [Python("3.9")]) == []


def test_others_are_not_certain() -> None:
    known = runtimes(lock(">=3.10"), [Python("3.12")])
    found = others(lock(">=3.10,<3.14"), known)
    assert [(runtime.name, runtime.certain) for runtime in found] == [
        ("3.10", False),
        ("3.11", False),
        ("3.13", False),
    ]


def test_without_a_python_each_admitted_one_stands_in() -> None:
    found = nameless(lock(">=3.10,<3.12"))
    assert [(runtime.name, runtime.label) for runtime in found] == [("", "3.10"), ("", "3.11")]
    assert len(nameless(lock(">=99"))) == 1


def test_conda_installs_one_python_or_none_is_known() -> None:
    def conda(version: str, place: str) -> Pin:
        return Pin("python", version, "x", 1, platform=place, conda=True)

    two = lock(pins=(conda("3.11.4", "linux-64"), conda("3.12.1", "win-64")))
    runtime = installed_by_conda(two, "win-64")
    assert runtime is not None
    assert (runtime.name, runtime.certain) == ("3.12.1", True)
    assert installed_by_conda(two, "") is None
    assert installed_by_conda(lock(pins=(Pin("python", "3.11.4", "x", 1),)), "") is None
