"""The Pythons on which a lock is judged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flaskcompat.engine.forks.lock import Lock
from flaskcompat.engine.forks.markers import admits
from flaskcompat.model.inventory import Pin

# Minor versions that a lock may have forks for, and more patch releases than any of them will see.
KNOWN = (*(f"3.{minor}" for minor in range(5, 17)), "2.7")
_PATCHES = tuple(range(40, -1, -1))


class Python(NamedTuple):
    """A Python (`X.Y` or `X.Y.Z`), and whether something says that the project uses it."""

    version: str
    certain: bool = True


class Runtime(NamedTuple):
    """A Python that a lock admits: `name` is reported, `label` tells environments apart, markers see `full`.

    `low` is the lowest patch release that the lock admits.
    """

    name: str
    label: str
    full: str
    low: str
    certain: bool = True


def runtimes(lock: Lock, pythons: Sequence[Python]) -> list[Runtime]:
    """Leave out the Pythons that the lock itself excludes."""
    found = [runtime for python in pythons if (runtime := _runtime(lock, python))]
    return list(dict.fromkeys(found))


def nameless(lock: Lock) -> list[Runtime]:
    """Stand-ins for a Python that nobody names: one of each minor version that the lock admits."""
    found = [runtime._replace(name="") for runtime in others(lock, ())]
    return found or [Runtime("", "", "3.13.0", "3.13.0", certain=False)]


def installed_by_conda(lock: Lock, place: str) -> Runtime | None:
    """The one Python that conda installs at a place, if it does."""
    version = _conda_python(lock, place)
    return Runtime(version, "", version, version) if version[:1].isdigit() else None


def others(lock: Lock, known: Sequence[Runtime]) -> list[Runtime]:
    """The Pythons that the lock admits besides the known ones, oldest first, none of them certain."""
    names = {".".join(runtime.full.split(".")[:2]) for runtime in known}
    rest = [Python(version, certain=False) for version in KNOWN if version not in names]
    return [runtime for python in rest if (runtime := _runtime(lock, python))]


def _conda_python(lock: Lock, place: str) -> str:
    pins = [
        pin
        for pins in lock.versions.get("python", {}).values()
        for pin in pins
        if pin.conda and _is_at(pin, place)
    ]
    versions = {pin.version for pin in pins}
    return versions.pop() if len(versions) == 1 else ""


def _is_at(pin: Pin, place: str) -> bool:
    return not place or pin.platform in ("", place)


def _runtime(lock: Lock, python: Python) -> Runtime | None:
    claims = [claim.specifier for claim in lock.inventory.pythons]
    patches = _fulls(python.version, claims)
    admitted = [full for full in patches if all(admits(claim, full) for claim in claims)]
    if not admitted:
        return None
    return Runtime(python.version, python.version, admitted[0], admitted[-1], python.certain)


def _fulls(version: str, claims: list[str]) -> list[str]:
    """The full versions to try: all patch releases only where a claim goes into them."""
    if version.count(".") > 1:
        return [version]
    is_split = any(f"{version}." in claim for claim in claims)
    return [f"{version}.{patch}" for patch in (_PATCHES if is_split else (_PATCHES[0], 0))]
