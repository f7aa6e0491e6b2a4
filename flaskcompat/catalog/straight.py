"""The usual resolution, in which no choice has to be taken back.

It makes the choices that `resolvelib` makes with `provider.Provider`, in the same order, and looks anew only
at what a choice changed; where all candidates of a name are refused, it leaves the search to `resolvelib`.
A test holds both against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import NamedTuple

from flaskcompat.catalog.choose import Row
from flaskcompat.catalog.demands import Demand
from flaskcompat.catalog.provider import Key, World
from flaskcompat.catalog.shelf import Asked, asked, shelf

_ROUNDS = 500
Preference = tuple[bool, float, bool, bool, Key]


class Pin:
    """A release that was chosen for a distribution or an extra of one."""

    __slots__ = ("key", "row")

    def __init__(self, key: Key, row: Row) -> None:
        self.key, self.row = key, row


class Criterion(NamedTuple):
    """What is asked of a key, by whom (`None`: the user), and what candidates had to satisfy at that time."""

    information: tuple[tuple[Asked, Pin | None], ...]
    wanted: tuple[Asked, ...]
    preference: Preference


class Straight:
    """One attempt: `run` gives the pins by key, or `None` where `resolvelib` has to search."""

    def __init__(self, world: World, order: Sequence[str]) -> None:
        self._world = world
        self._shelf = shelf(world.catalog, world.python, world.newest)
        self._order = {name: place for place, name in reversed(list(enumerate(order)))}
        self._criteria: dict[Key, Criterion] = {}
        self._pins: dict[Key, Pin] = {}
        self._settled: Mapping[Key, Pin] = {}
        self._open: set[Key] = set()
        self._children: dict[Key, set[Key]] = {}

    def run(self, roots: Iterable[Demand]) -> dict[Key, Row] | None:
        """Settle one key after the other."""
        for root in roots:
            fresh: dict[Key, Criterion] = {}
            if not self._ask(root, None, fresh):
                return None
            self._criteria.update(fresh)
        self._open = set(self._criteria)
        for _ in range(_ROUNDS):
            if not self._open:
                return self._connected()
            if len(self._open) > 1:
                self._settled = self._pins
            key = min(self._open, key=lambda key: self._criteria[key].preference)
            if not self._pin(key):
                return None
        return None

    def unknown(self, key: Key, row: Row) -> set[str]:
        """Names that a release asks for and that the catalog does not know."""
        return {each.name for each in self._demands(key, row) or () if not self._world.knows(each.name)}

    def _pin(self, key: Key) -> bool:
        """Choose the first candidate that nothing refuses; whether there is one."""
        for row in self._candidates(key, self._criteria[key].wanted):
            pin = Pin(key, row)
            fresh: dict[Key, Criterion] = {}
            if all(self._ask(each, pin, fresh) for each in self._known(key, row)):
                break
        else:
            return False
        self._criteria.update(fresh)
        self._children.setdefault(key, set()).update(fresh)
        self._pins[key] = pin
        # `_settled` may stay what it is for the next key, with this pin but without those that follow.
        self._pins = dict(self._pins)
        lost = {each for each in fresh if each not in self._open and not self._holds(each)} - {key}
        self._open.discard(key)
        self._open.update(each for each in (*fresh, key) if not self._holds(each))
        if lost:
            self._forget(lost)
        return True

    def _ask(self, demand: Demand, parent: Pin | None, fresh: dict[Key, Criterion]) -> bool:
        """Add a demand to what is asked for; whether anything is left to choose from."""
        key = (demand.name, demand.extra)
        new = asked(self._world.overrides.get(demand.name, demand.specifier))
        known = fresh.get(key) or self._criteria.get(key)
        information = (*(known.information if known else ()), (new, parent))
        wanted = [each for each, _ in information]
        if demand.extra:
            base = fresh.get((demand.name, "")) or self._criteria.get((demand.name, ""))
            wanted += [each for each, _ in base.information] if base else []
        if demand.name in self._world.limits:
            wanted.append(asked(self._world.limits[demand.name]))
        wanted = list(dict.fromkeys(wanted))
        fresh[key] = Criterion(information, tuple(wanted), self._preference(key, information))
        found = self._shelf.matches(demand.name, wanted)
        return any(self._demands(key, row) is not None for row in found)

    def _candidates(self, key: Key, wanted: Sequence[Asked]) -> Iterator[Row]:
        """As `Provider` has it: those first that leave alone what was settled of the user's own names."""
        disturbing = []
        for row in self._shelf.matches(key[0], wanted):
            demands = self._demands(key, row)
            if demands is not None and all(map(self._is_kept, demands)):
                yield row
            elif demands is not None:
                disturbing.append(row)
        yield from disturbing

    def _is_kept(self, demand: Demand) -> bool:
        settled = self._settled.get((demand.name, "")) if demand.name in self._order else None
        return self._world.leaves(demand) if settled is None else asked(demand.specifier).admits(settled.row)

    def _demands(self, key: Key, row: Row) -> list[Demand] | None:
        found = self._shelf.demands(*key, row.release)
        overrides = self._world.overrides
        if found is None or not overrides:
            return found
        own = key[1] and found[0]
        return [
            each if each is own else each._replace(specifier=overrides.get(each.name, each.specifier))
            for each in found
        ]

    def _known(self, key: Key, row: Row) -> list[Demand]:
        return [each for each in self._demands(key, row) or () if self._world.knows(each.name)]

    def _preference(self, key: Key, information: Iterable[tuple[Asked, Pin | None]]) -> Preference:
        loose = unlimited = free = True
        for each, _ in information:
            loose = loose and not each.exact
            unlimited = unlimited and not each.upper
            free = free and each.open
        return loose, self._order.get(key[0], inf), unlimited, free, key

    def _holds(self, key: Key) -> bool:
        pin = self._pins.get(key)
        return pin is not None and all(each.admits(pin.row) for each, _ in self._criteria[key].information)

    def _forget(self, lost: set[Key]) -> None:
        """Leave out what those ask for whose choice no longer holds."""
        for key in {child for each in lost for child in self._children.get(each, ())}:
            known = self._criteria[key]
            kept = tuple(one for one in known.information if one[1] is None or one[1].key not in lost)
            if len(kept) < len(known.information):
                preference = self._preference(key, kept)
                self._criteria[key] = known._replace(information=kept, preference=preference)
                if self._holds(key):
                    self._open.discard(key)

    def _connected(self) -> dict[Key, Row]:
        """The pins that a chain of demands still leads to from the user's own."""
        children: dict[Pin | None, list[Key]] = {}
        for key, known in self._criteria.items():
            for _, parent in known.information:
                children.setdefault(parent, []).append(key)
        found: dict[Key, Row] = {}
        waiting: list[Pin | None] = [None]
        while waiting:
            for key in children.get(waiting.pop(), ()):
                if key not in found:
                    found[key] = self._pins[key].row
                    waiting.append(self._pins[key])
        return found
