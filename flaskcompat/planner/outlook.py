"""One project on its way to a target: its stops, and what the rules say at each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from flaskcompat.engine.assess import Insight
from flaskcompat.engine.judge import Verdict
from flaskcompat.engine.project import ProjectState
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.report import Finding
from flaskcompat.planner.advice import Versions
from flaskcompat.planner.steps import Stop, stops
from flaskcompat.planner.targets import Target
from flaskcompat.planner.way import Way
from flaskcompat.planner.worlds import World, after, judged, with_targets

SUPPRESSION = "suppression"
"""The tag of rules on comments for this tool, which no versions decide."""


class Outlook:
    """A project judged as it is, with the targets alone moved, and after each stop of its ways."""

    def __init__(
        self,
        insight: Insight,
        ways: Sequence[Way],
        targets: Sequence[Target],
        findings: Sequence[Finding] | None = None,
    ) -> None:
        self.insight = insight
        self._findings = findings
        self._versions: dict[int, Versions] = {}
        self._states: dict[int, ProjectState] = {}
        self.ways = ways
        self.targets = targets
        self.blocked = any(way.blockers for way in ways)
        """Whether what follows only holds once what blocks is out of the way."""
        left = [way._replace(stages=way.stages or way.rest) for way in ways]
        self.stops: list[Stop] = stops(left, [target.name for target in targets])

    @cached_property
    def found(self) -> Sequence[Finding]:
        """The findings of the project as it is, as far as they are known already."""
        if self._findings is None:
            return [verdict.finding for verdict in self.today.verdicts]
        return self._findings

    @cached_property
    def today(self) -> World:
        """What the rules say of the project as it is."""
        return judged(self.insight, self.insight.state)

    @cached_property
    def bumped(self) -> World:
        """What they say when the targets move and nothing else does; today's where nothing has to move.

        An owner that has nothing to do has the targets, or gets them with a fresh install wherever they run.
        """
        paths = frozenset(way.path for way in self.ways if way.stages or way.blockers)
        moved = {target.name: target.version for target in self.targets if self._is_open(target, paths)}
        if not moved:
            return self.today
        return judged(self.insight, with_targets(self.insight.state, moved, self.insight.context, paths))

    def _is_open(self, target: Target, paths: frozenset[str]) -> bool:
        """Whether one of the owners has the target's distribution in a version that is none of its own."""
        return any(
            entry.name == target.name and not target.specifier.contains(entry.version, prereleases=True)
            for one in self.insight.state.situations
            if one.environment.path in paths
            for entry in one.environment.distributions
        )

    @cached_property
    def worlds(self) -> list[World]:
        """What they say after each stop."""
        return [judged(self.insight, self.state(number)) for number in range(1, len(self.stops) + 1)]

    @property
    def last(self) -> World:
        """What they say at the end of the ways."""
        return self.worlds[-1] if self.stops else self.today

    def state(self, number: int) -> ProjectState:
        """The state of the project after so many stops."""
        if not number:
            return self.insight.state
        if number not in self._states:
            stages = self.stops[number - 1].reached
            self._states[number] = after(self.insight.state, stages, self.insight.context)
        return self._states[number]

    def versions(self, number: int) -> Versions:
        """The version of each distribution after so many stops, and the Python; empty for what is absent."""
        if number not in self._versions:
            self._versions[number] = self._versions_after(number)
        return self._versions[number]

    def _versions_after(self, number: int) -> Versions:
        found: dict[str, str] = {}
        paths = [way.path for way in self.ways]
        environments = [one.environment for one in self.state(number).situations]
        for environment in sorted(environments, key=lambda one: one.path not in paths):
            found.setdefault(PYTHON, ".".join(environment.python.split(".")[:2]))
            for entry in environment.distributions:
                found.setdefault(entry.name, entry.version)
        return lambda name: found.get(name, "")

    def arising(self) -> Iterator[tuple[int, Verdict]]:
        """What fires at the end of the ways and not today, with the number of the stop that brings it.

        What fires today for some files alone is brought to the others: a fresh install of requirements for
        development may get the target already. Errors that only show on the way count too, unless something
        at their place fires at the end.
        """
        known: dict[str, set[str]] = {}
        for finding in self.found:
            known.setdefault(finding.fingerprint, set()).update(map(_owner, finding.environments))
        at_last = {_place(verdict) for verdict in self.last.verdicts}
        seen: set[str] = set()
        for number, world in enumerate(self.worlds, 1):
            for verdict in world.verdicts:
                mark = verdict.finding.fingerprint
                owners = filter(None, map(_owner, verdict.finding.environments))
                if mark in seen or (mark in known and known[mark].issuperset(owners)):
                    continue
                passing = mark not in self.last.marks
                if passing and (verdict.finding.severity != "error" or _place(verdict) in at_last):
                    continue
                seen.add(mark)
                yield number, verdict

    def cured(self) -> Iterator[str]:
        """The code of each finding of today that is gone at the end of the ways."""
        tool = {one.rule.code for one in self.insight.context.rules if SUPPRESSION in one.rule.tags}
        for finding in self.found if self.stops else ():
            if finding.suppressed or finding.code in tool:
                continue
            if finding.fingerprint not in self.last.marks:
                yield finding.code

    def clash(self) -> str:
        """The first thing that fails with the targets, whatever else moves; empty where nothing is seen."""
        names = {target.name for target in self.targets}
        for verdict in self.bumped.verdicts:
            about = {text.partition("=")[0] for text in verdict.finding.distributions}
            if (
                verdict.finding.severity == "error"
                and about
                and about <= names
                and not verdict.finding.column
            ):
                return f"{verdict.finding.message.rstrip('.')} ({verdict.rule.code})"
        return ""

    def mending(self, verdict: Verdict) -> int:
        """The number of the stop after which a finding of the mere bump has no cause any more; 0 for none."""
        about = {text.partition("=")[0] for text in verdict.finding.distributions}
        names: Mapping[int, frozenset[str]] = {
            number: stop.names for number, stop in enumerate(self.stops, 1)
        }
        wanted = about - {target.name for target in self.targets}
        for sought in (wanted, about):
            for number, moved in names.items():
                if sought & moved:
                    return number
        return len(self.stops)


def _owner(environment: str) -> str:
    """What an environment is made from, by its identity: `requirements.txt@3.9` and `@3.12` are one."""
    return environment.rpartition("@")[0] or environment


def _place(verdict: Verdict) -> tuple[str, int, int]:
    return verdict.finding.path, verdict.finding.line, verdict.finding.column
