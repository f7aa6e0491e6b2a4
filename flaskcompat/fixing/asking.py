"""What present findings ask of the manifests of one project: versions together, ranges, constraints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.assess import Assessment
from flaskcompat.engine.commands import command_for
from flaskcompat.engine.cures.change import Change, Owner, admits
from flaskcompat.engine.cures.owners import Owners
from flaskcompat.engine.cures.world import World, newest_in
from flaskcompat.engine.situation import Situation
from flaskcompat.fixing.constraints import constrain, goes_back
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.manifests import Asked, write_wanted
from flaskcompat.fixing.tighter import tighter
from flaskcompat.fixing.wishes import Wishes, attempts, wishes
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.report import Finding
from flaskcompat.model.wanted import Wanted
from flaskcompat.planner.way import Stage, Way
from flaskcompat.planner.worlds import after, judged


class Asking:
    """One project, and what its findings ask for; without `ranges` other versions alone."""

    def __init__(
        self, desk: Desk, assessment: Assessment, findings: Sequence[Finding], ranges: bool = True
    ) -> None:
        self._desk = desk
        environments = assessment.environments
        self._there = frozenset(entry.name for one in environments for entry in one.distributions)
        self._ranges = ranges
        self.changed = False
        self._found = wishes(findings, self._there)
        self._insight = assessment.insight
        self._state = assessment.insight.state
        self._owners = Owners(self._state.manifests)
        self._formats = {one.path: one.format for one in self._state.manifests}
        self._asked: list[Asked] = []

    def write(self) -> dict[str, Stage]:
        """Put everything that is wanted into the texts of the manifests.

        The result are the moves of versions that the texts decide, by the path of what decides them.
        """
        stages = {}
        there = self._new_files()
        for way in self._ways() if self._found.targets or self._found.along else ():
            if self._follow(way):
                moves = {move.name: move for stage in way.stages for move in stage.moves}
                stages[way.path] = way.stages[-1]._replace(moves=tuple(moves.values()))
        self._found = self._still_there(stages)
        for name in self._found.ranges if self._ranges else ():
            self._narrow(name)
        for name, version in self._found.missing.items():
            self._bring(name, version)
        self.changed = write_wanted(self._desk, self._formats, self._asked)
        self.changed |= self._new_files() != there
        return stages

    def _new_files(self) -> dict[str, str]:
        return self._desk.created(self._insight.files.root)

    def _still_there(self, stages: dict[str, Stage]) -> Wishes:
        """What is wished for once the versions have moved: much of it went with them."""
        if not stages or not (self._found.ranges or self._found.missing):
            return self._found
        marks = judged(self._insight, after(self._state, stages)).marks
        return wishes([one for one in self._found.claimed if one.fingerprint in marks], self._there)

    def _ways(self) -> Sequence[Way]:
        from flaskcompat.planner.solve import ways

        for targets in attempts(self._found):
            found = ways(self._insight, targets)
            if not any(way.blockers for way in found):
                return [way for way in found if not self._goes_back(way)]
        for way in found:
            for blocker in way.blockers:
                self._desk.leave(way.path, 0, ", ".join(way.blocking), blocker)
        return [way for way in found if way.stages and not self._goes_back(way)]

    def _goes_back(self, way: Way) -> bool:
        """Whether a way takes something back that is asked for, and that no finding would have back."""
        declared = {entry.name for entry in self._state.requirements}
        asked = self._found.targets.keys() | self._found.along.keys()
        back = [
            f"{move.name} from {move.before} to {move.after}"
            for stage in way.stages
            for move in stage.moves
            if move.name in declared - asked and goes_back(move.before, move.after)
        ]
        if back:
            reason = f"what the findings ask for would take back {', '.join(back)}: follow a plan of audit"
            self._desk.leave(way.path, 0, "versions", reason)
        return bool(back)

    def _situation(self, path: str) -> Situation | None:
        return next((one for one in self._state.situations if one.environment.path == path), None)

    def _follow(self, way: Way) -> bool:
        """Ask for the versions of a way; whether that decides them, and no tool has to be run."""
        situation = self._situation(way.path)
        if situation is None or not way.stages:
            return False
        moves = {
            move.name: move.specifier or f"=={move.after}"
            for stage in way.stages
            for move in stage.moves
            if move.after
        }
        before = {
            move.name: move.before for stage in reversed(way.stages) for move in stage.moves if move.before
        }
        owner = self._owners.of(situation)
        changes = self._owners.changes(owner, situation, moves)
        for change in changes:
            self._change(owner, change, before.get(change.name, ""))
        if owner.kind in ("lock", "report", "installed"):
            command = command_for(owner, changes)
            reason = f"its tool has to make it: {command}" if command else "its tool has to make it"
            self._desk.leave(owner.path, 0, ", ".join(change.bare for change in changes), reason)
            return False
        return True

    def _change(self, owner: Owner, change: Change, before: str) -> None:
        place = owner.source or owner.path
        for entry in change.entries:
            self._asked.append(_asked(entry, change.specifier))
        if not change.entries:
            self._asked += constrain(self._desk, self._state.manifests, place, owner, change, before)

    def _narrow(self, name: str) -> None:
        """Ask for what the findings of a name agree on; advice may narrow a range, and not lift it."""
        entries = [*self._entries(name)]
        found = self._findings(name)
        for entry in entries:
            texts = [
                one.actions[0].to
                for one in found
                if one.severity != "note" or admits(entry, one.actions[0].to)
            ]
            if specifier := tighter(texts):
                self._asked.append(_asked(entry, specifier))
        if not entries:
            self._constrain(name, tighter(self._found.ranges[name]))

    def _constrain(self, name: str, specifier: str) -> None:
        """Hold what only others ask for, where the environments of the findings come from."""
        named = {each for finding in self._findings(name) for each in finding.environments}
        owners = [self._owners.of(one) for one in self._state.situations if one.environment.id in named]
        for owner in dict.fromkeys(owners):
            change = Change(name, specifier)
            place = owner.source or owner.path
            held = constrain(self._desk, self._state.manifests, place, owner, change, "")
            self._asked += [self._with_floor(one) for one in held]

    def _with_floor(self, asked: Asked) -> Asked:
        """A requirement that comes in with the release that an install gets as its floor, if it has none."""
        wanted, context = asked.wanted, self._insight.context
        file = self._formats.get(asked.path)
        if wanted.kind != "requirement" or ">" in wanted.specifier or "=" in wanted.specifier or file is None:
            return asked
        if file.name == "requirements.txt":
            return asked
        world = World(context.catalog, context.options.exclude_newer)
        python = next((one.environment.python for one in self._state.situations), "")
        newest = newest_in(wanted.name, SpecifierSet(wanted.specifier), python, world)
        floor = f">={newest}," if newest else ""
        return asked._replace(wanted=wanted._replace(specifier=floor + wanted.specifier))

    def _entries(self, name: str) -> Iterator[Requirement]:
        """The lines that findings on ranges of a name are about."""
        places = {(finding.path, finding.line) for finding in self._findings(name)}
        for finding in self._findings(name):
            places |= {(each.path, each.line) for each in finding.related}
        for manifest in self._state.manifests:
            for entry in manifest.inventory.requirements:
                if entry.name == name and (entry.path, entry.line) in places:
                    yield entry

    def _findings(self, name: str) -> list[Finding]:
        return [one for one in self._found.claimed if one.actions[0].distribution == name]

    def _bring(self, name: str, version: str) -> None:
        """Ask for what is not there where the finding says that it is missed."""
        for finding in self._findings(name)[:1]:
            paths = [one.path for one in self._state.manifests if one.format.kind == "manifest"]
            environments = [one.environment for one in self._state.situations]
            named = [one.path for one in environments if one.id in finding.environments]
            target = next((path for path in [finding.path, *named, *paths] if path in paths), "")
            if target:
                self._asked.append(Asked(target, Wanted(name, f"=={version}")))
            else:
                self._desk.leave(finding.path, finding.line, name, "no manifest is there to ask for it")


def _asked(entry: Requirement, specifier: str) -> Asked:
    kind = "constraint" if entry.role in ("constraint", "override") else "requirement"
    return Asked(entry.path, Wanted(entry.name, specifier, entry.line, entry.group, kind))  # type: ignore[arg-type]
