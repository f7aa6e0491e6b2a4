"""What a user of a lock may choose: extras and groups that exclude each other, groups that differ."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from flaskcompat.engine.forks.lock import Lock
from flaskcompat.engine.forks.markers import names_in

_MAX_CHOICES = 64
_MAX_NAMES = 16


class Choice(NamedTuple):
    """One way to install a lock.

    `label` names it in the id of an environment. `names` are the extras and groups asked for, as markers call
    them; `refused` those whose dependencies are left out, as edges call them. `prefer` is the group whose
    version counts where groups have different ones.
    """

    label: str = ""
    names: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    prefer: str = ""


def choices_of(lock: Lock) -> tuple[tuple[Choice, ...], bool]:
    """Turn what a lock says into the choices that it leaves, the plain installation first.

    The second value tells whether there are more than are listed.
    """
    if not lock.several:
        return (Choice(),), False
    if lock.inventory.conflicts:
        return _of_conflicts(lock)
    named = _named(lock)
    if named:
        return _of_names(named)
    return _of_groups(lock), False


def _of_conflicts(lock: Lock) -> tuple[tuple[Choice, ...], bool]:
    """One item or none of each set, as uv's `conflicts` mean it."""
    conflicts = [set(conflict) for conflict in lock.inventory.conflicts]
    every = frozenset().union(*conflicts)
    options = [("", *conflict) for conflict in lock.inventory.conflicts]
    count = 1
    for option in options:
        count *= len(option)
    combinations: Iterable[tuple[str, ...]] = product(*options)
    if count > _MAX_CHOICES:
        combinations = [(), *((label,) for label in sorted(every)[: _MAX_CHOICES - 1])]
    possible: dict[frozenset[str], Choice] = {}
    for combination in combinations:
        asked = frozenset(filter(None, combination))
        if any(len(asked & conflict) > 1 for conflict in conflicts):
            continue
        possible.setdefault(asked, _choice(asked, every, lock.inventory.roots))
    return tuple(possible.values()), count > _MAX_CHOICES


def _choice(asked: frozenset[str], every: frozenset[str], roots: tuple[str, ...]) -> Choice:
    return Choice(
        label="".join(f"+{label}" for label in sorted(asked)),
        names=frozenset(name for label in asked for name in _marker_names(label, roots)),
        refused=frozenset(
            label if label.startswith("project:") else label.partition(":")[2] for label in every - asked
        ),
    )


def _marker_names(label: str, roots: tuple[str, ...]) -> list[str]:
    """How uv's markers name a label: `extra:a` of `app` is `extra-3-app-a`, a project is `project-3-app`."""
    kind, _, rest = label.partition(":")
    owner, slash, name = rest.rpartition("/")
    if kind == "project":
        return [f"project-{len(rest)}-{rest}"]
    owners = [owner] if slash else list(roots)
    return [rest, *(f"{kind}-{len(one)}-{one}-{name}" for one in owners)]


def _named(lock: Lock) -> list[str]:
    """The extras and groups that markers of contested pins test, in their order."""
    found: dict[str, None] = {}
    for pin in lock.contested():
        for marker in (pin.marker, *pin.forks):
            found.update(dict.fromkeys(names_in(marker)))
    return list(found)


def _of_names(named: list[str]) -> tuple[tuple[Choice, ...], bool]:
    """None, each alone, and all together; which of them contradict themselves shows on a target."""
    kept = named[:_MAX_NAMES]
    singles = [Choice(f"+{name}", frozenset((name,))) for name in kept]
    together = [Choice("+all", frozenset(kept))] if len(kept) > 1 else []
    return (Choice(), *together, *singles), len(named) > _MAX_NAMES


def _of_groups(lock: Lock) -> tuple[Choice, ...]:
    """Each group in turn, where versions of a name differ by group (the categories of a Pipfile.lock)."""
    groups: dict[str, None] = {}
    for versions in lock.several.values():
        sets = [frozenset(group for pin in pins for group in pin.groups) for pins in versions.values()]
        if len(set(sets)) > 1:
            groups.update((group, None) for pins in versions.values() for pin in pins for group in pin.groups)
    first, *others = list(groups)[:_MAX_CHOICES] or [""]
    return (Choice(prefer=first), *(Choice(f"+group:{group}", prefer=group) for group in others))
