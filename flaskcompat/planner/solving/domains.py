"""What each distribution may become, and which releases speak against each other, for one question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from packaging.version import Version

from flaskcompat.planner.solving.doubts import Doubts
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.pairs import Release
from flaskcompat.planner.solving.question import Question


class Domains:
    """The versions to choose from."""

    def __init__(self, question: Question, fit: Fit) -> None:
        self._question, self._fit, self._stock = question, fit, fit.stock
        self.askers: dict[str, set[str]] = {}
        """The names of the current versions that ask for a name."""
        for name, version in question.current.items():
            for required in fit.needs(name, version):
                self.askers.setdefault(required, set()).add(name)
        fit.see(*question.current, *question.ranges)
        self._doubts = Doubts(fit)
        self._values_of: dict[str, tuple[Version, ...]] = {}

    def rivals(self, name: str) -> list[str] | None:
        """The current versions that do not go with that of a name; None where nothing speaks against it."""
        version = self._question.current[name]
        found = [other for other in self.touched(name, version) if self.at_odds(name, version, other)]
        if found:
            return found
        return None if self.may_be((name, version)) else []

    def at_odds(self, name: str, version: Version, other: str) -> bool:
        known = self._question.current.get(other)
        return known is not None and not self.fits((name, version), (other, known))

    def touched(self, name: str, version: Version) -> set[str]:
        """The names of which a version may not go with one of this name."""
        asked = self._fit.needs(name, version).keys()
        return (self._fit.near(name) | asked | self.askers.get(name, set())) - {name}

    def _is_current(self, release: Release) -> bool:
        return self._question.current.get(release[0]) == release[1]

    def may_be(self, release: Release) -> bool:
        """Whether nothing speaks against a release by itself."""
        if release[0] in self._question.ready and not self._stock.is_ready(*release):
            return False
        if self._question.lenient and self._is_current(release):
            return True
        return frozenset({release}) not in self._question.nogoods and self._fit.alone(*release)

    def fits(self, one: Release, other: Release) -> bool:
        """Whether two releases may be together."""
        if self.tolerated(one, other):
            return True
        return frozenset((one, other)) not in self._question.nogoods and self._fit.both(one, other)

    def tolerated(self, one: Release, other: Release) -> bool:
        return self._question.lenient and self._is_current(one) and self._is_current(other)

    def movable(self, name: str) -> bool:
        movers = self._question.movers
        return name in self._question.targets or movers is None or name in movers

    def values(self, name: str) -> Sequence[Version]:
        found = self._values_of.get(name)
        if found is None:
            listed = dict.fromkeys(self._listed(name))
            found = self._values_of[name] = tuple(v for v in listed if self._goes_with_fixed(name, v))
        return found

    def _goes_with_fixed(self, name: str, version: Version) -> bool:
        """Whether a version goes with all that may not move."""
        if self._question.movers is None:
            return True
        if name in self._question.wary and self.doubted(name, version):
            return False
        return not any(
            not self.movable(other) and self.at_odds(name, version, other)
            for other in self.touched(name, version)
        )

    def doubted(self, name: str, version: Version) -> bool:
        """Whether what asks for a name and may not move is older than the series of a version."""
        current = self._question.current
        return name in current and any(
            not self.movable(other)
            and self._doubts.between((other, current[other]), name, current[name], version)
            for other in self.askers.get(name, ())
        )

    def _is_inside(self, name: str, version: Version) -> bool:
        asked = self._question.ranges.get(name)
        return asked is not None and asked.contains(version, True)

    def _listed(self, name: str) -> Iterator[Version]:
        question = self._question
        current, target = question.current.get(name), question.targets.get(name)
        if current is not None and not self.movable(name):
            yield current
            return
        wanted = target if target is not None else question.limits.get(name)
        offered = [v for v in self._stock.offered(name) if wanted is None or wanted.contains(v, True)]
        today = current or question.resolved.get(name)
        if today is not None and target is None and not question.downward:
            offered = [version for version in offered if version >= today or self._is_inside(name, version)]
        if name in question.ready and target is None and today is not None:
            yield from nearest([version for version in offered if self._stock.is_ready(name, version)], today)
            return
        offered.sort(key=lambda version: self._lateness(name, version))
        if current is not None and question.movers is None and (target is None or current in target):
            yield current
        asked = question.ranges.get(name)
        if asked is not None:
            inside = [version for version in offered if asked.contains(version, True)]
            yield from inside
            if not self.movable(name):
                return
        if current is not None and question.movers is not None:
            offered = sorted({*offered, current}, reverse=True) if target is None else offered
            offered.sort(key=lambda version: not self._stock.is_ready(name, version))
        yield from offered

    def _lateness(self, name: str, version: Version) -> tuple[bool, bool]:
        """What comes first: releases that others move to, and then those that need not be compiled."""
        return (name, version) not in self._question.preferred, not self._stock.is_ready(name, version)


def nearest(versions: Iterable[Version], current: Version) -> list[Version]:
    """Versions by how far their minor series is from the current one, newer first; in each the newest."""
    series: dict[tuple[int, ...], list[Version]] = {}
    for version in versions:
        series.setdefault((version.epoch, *version.release[:2]), []).append(version)
    here = (current.epoch, *current.release[:2])
    newer = sorted(each for each in series if each >= here)
    older = sorted((each for each in series if each < here), reverse=True)
    return [version for each in (*newer, *older) for version in sorted(series[each], reverse=True)]
