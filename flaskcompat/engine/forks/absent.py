"""Which distributions with one version an environment does not have, although the lock lists them."""

from __future__ import annotations

from flaskcompat.engine.forks.choices import Choice
from flaskcompat.engine.forks.lock import Chosen, Lock
from flaskcompat.engine.forks.markers import PLATFORMS, USUAL, Target, holds, names_in
from flaskcompat.engine.forks.walk import reach
from flaskcompat.model.inventory import Pin

_DERIVED = frozenset({"pipenv"})
"""Tools whose markers repeat what each release says of Python: there a pin left out is what is wrong."""


def absent(lock: Lock, target: Target, choice: Choice, chosen: Chosen) -> frozenset[str]:
    """The names that no platform installs on the Python of a target.

    What one version of Flask needs is not there beside another one; what only some platforms need stays.
    """
    gone = set()
    if lock.inventory.tool not in _DERIVED:
        gone = {pin.name for pin in lock.single if pin.marker and _never(pin, target.python)}
    if lock.inventory.roots:
        candidates = {name: [version] for name, version in chosen.items()}
        reached: set[str] = set()
        for platform in dict.fromkeys((*USUAL, target.platform)):
            here = target._replace(platform=platform)
            reached.update(name for name, _ in reach(lock, here, choice, candidates))
        gone.update(pin.name for pin in lock.single if pin.name not in reached)
    return frozenset(gone)


def _never(pin: Pin, python: str) -> bool:
    """Whether a pin's marker fails on a Python, whatever the platform and what is asked for."""
    asked = {frozenset[str](), frozenset(names_in(pin.marker))}
    return not any(
        holds(pin.marker, Target(python, platform, names)) for platform in PLATFORMS for names in asked
    )
