"""From the steps of units to what runs at which stage, and whether in any case."""

from __future__ import annotations

from collections.abc import Iterable

from flaskcompat.needs.reading.reader import Reader
from flaskcompat.needs.steps import IMPORT, Choice, Guarded, Hook, Maybe, Run, Step, Unit, Use
from flaskcompat.source.module import Module

Key = tuple[tuple[str, ...], str, str]
_NOTHING: frozenset[str] = frozenset()


class Course:
    """Follows the steps of some units: `found` is what they need, with whether in any case.

    `reached` are the units that ran, `hooks` what was left for the framework to run. A `shallow` course
    stays in the units that it is told to follow.
    """

    def __init__(self, reader: Reader, *, shallow: bool = False) -> None:
        self.reader, self.shallow = reader, shallow
        self.found: dict[Key, tuple[Use, bool]] = {}
        self.reached: dict[int, Unit] = {}
        self.hooks: list[Hook] = []
        self._seen: dict[int, list[tuple[bool, frozenset[str]]]] = {}
        self._sure: list[tuple[Unit, frozenset[str]]] = []
        self._open: list[tuple[Unit, frozenset[str]]] = []
        self._known: dict[tuple[int, frozenset[str]], dict[Key, Use]] = {}

    def follow(self, units: Iterable[Unit], *, certain: bool = True) -> None:
        """Follow some units and all that they run."""
        (self._sure if certain else self._open).extend((unit, _NOTHING) for unit in units)
        while self._sure or self._open:
            # What runs in any case first: what was followed so need not be followed again.
            sure = bool(self._sure)
            unit, caught = (self._sure or self._open).pop()
            if self._is_news(unit, sure, caught):
                self.reached[id(unit)] = unit
                self._block(self.reader.steps(unit), sure, caught)

    def _is_news(self, unit: Unit, certain: bool, caught: frozenset[str]) -> bool:
        seen = self._seen.setdefault(id(unit), [])
        if any((sure or not certain) and less <= caught for sure, less in seen):
            return False
        seen.append((certain, caught))
        return True

    def _block(self, block: list[Step], certain: bool, caught: frozenset[str]) -> None:
        for step in block:
            if isinstance(step, Use):
                if step.error not in caught:
                    self._note(step, certain)
            elif isinstance(step, Run):
                if not self.shallow and not (isinstance(step.unit, Module) and IMPORT in caught):
                    (self._sure if certain else self._open).append((step.unit, caught))
            elif isinstance(step, Guarded):
                self._block(step.block, certain, caught | step.errors)
            elif isinstance(step, Maybe):
                self._block(step.block, False, caught)
            elif isinstance(step, Hook):
                self.hooks.append(step._replace(certain=step.certain and certain))
            else:
                self._choice(step, certain, caught)

    def _choice(self, step: Choice, certain: bool, caught: frozenset[str]) -> None:
        for block in step.blocks:
            self._block(block, False, caught)
        if certain and all(step.blocks):
            common = [self.sure(block, caught) for block in step.blocks]
            for key, use in common[0].items():
                if all(key in other for other in common[1:]):
                    self._note(use, True)

    def common(self, units: Iterable[Unit]) -> None:
        """Note what every one of some units needs in any case, but for those that do nothing at all."""
        needs = [self._sure_of(unit, _NOTHING) for unit in units if self.reader.steps(unit)]
        for key, use in needs[0].items() if needs else ():
            if all(key in other for other in needs[1:]):
                self._note(use, True)

    def sure(self, block: list[Step], caught: frozenset[str]) -> dict[Key, Use]:
        """What a block needs in any case."""
        found: dict[Key, Use] = {}
        for step in block:
            if isinstance(step, Use):
                if step.error not in caught:
                    found.setdefault(step.key, step)
            elif isinstance(step, Run):
                found = {**self._sure_of(step.unit, caught), **found}
            elif isinstance(step, Guarded):
                found = {**self.sure(step.block, caught | step.errors), **found}
            elif isinstance(step, Choice):
                parts = [self.sure(part, caught) for part in step.blocks]
                both = {key: use for key, use in parts[0].items() if all(key in part for part in parts[1:])}
                found = {**both, **found}
        return found

    def _sure_of(self, unit: Unit, caught: frozenset[str]) -> dict[Key, Use]:
        """What a unit needs in any case; one that leads to itself again adds nothing by that."""
        key = (id(unit), caught)
        if key not in self._known:
            self._known[key] = {}
            self._known[key] = self.sure(self.reader.steps(unit), caught)
        return self._known[key]

    def _note(self, use: Use, certain: bool) -> None:
        before = self.found.get(use.key)
        if before is None or (certain and not before[1]):
            self.found[use.key] = (use, certain)
