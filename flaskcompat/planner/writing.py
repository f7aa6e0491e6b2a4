"""What has to be typed and written for the moves of a step: commands, and lines of manifests."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from flaskcompat.edits.lines import line_edits
from flaskcompat.edits.manifest import edit
from flaskcompat.engine.assess import Insight
from flaskcompat.engine.collect.reading import MEGABYTE, read_text
from flaskcompat.engine.commands import command_for, only_installs, removal_for
from flaskcompat.engine.cures.change import Change, Owner
from flaskcompat.engine.cures.owners import Owners
from flaskcompat.engine.manifests import Manifest
from flaskcompat.engine.situation import Situation
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.plan import Edit
from flaskcompat.model.wanted import Wanted
from flaskcompat.planner.lines import line_now, without
from flaskcompat.planner.raising import claims_of, within
from flaskcompat.planner.ranges import kept, typed
from flaskcompat.planner.way import Stage

_LIMIT = 32 * MEGABYTE


class Written(NamedTuple):
    """The commands and edits of one step, and why lines that should change were not changed."""

    commands: tuple[str, ...]
    edits: tuple[Edit, ...]
    refused: tuple[tuple[str, int, str], ...] = ()


class _Sheet(NamedTuple):
    """What one step types and writes, by file: requirements to change, and lines to take out."""

    commands: dict[str, None]
    wanted: dict[str, list[Wanted]]
    gone: dict[str, list[Requirement]]


class Writer:
    """Writes the steps of one project in order: each begins with the text that the last one left."""

    def __init__(self, insight: Insight) -> None:
        self._state = insight.state
        self._manifests = {manifest.path: manifest for manifest in insight.state.manifests}
        self._owners = Owners(insight.state.manifests)
        self._catalog = insight.context.catalog
        self._insight = insight
        self._original: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._reached: dict[str, dict[str, str]] = {}

    def write(self, stages: Mapping[str, Stage]) -> Written:
        """The commands of the tools that own the versions, and the lines that change."""
        sheet = _Sheet({}, {}, {})
        for path, stage in stages.items():
            situations = self._situations(path, stage.python)
            if situations:
                self._plan(situations, stage, sheet)
        edits: list[Edit] = []
        refused: list[tuple[str, int, str]] = []
        for path in dict.fromkeys((*sheet.wanted, *sheet.gone)):
            manifest = self._manifests.get(path)
            if manifest is None or manifest.format.kind == "lock":
                continue
            before = self._text(manifest)
            refused += self._write(manifest, sheet.wanted.get(path, ()), sheet.gone.get(path, ()))
            edits += line_edits(path, before, self._texts[path])
        return Written(tuple(sheet.commands), tuple(edits), tuple(dict.fromkeys(refused)))

    def _situations(self, path: str, python: str) -> list[Situation]:
        """An owner's environments on the Python that its stage was solved for: lines for others stay."""
        own = [one for one in self._state.situations if one.environment.path == path]
        return [one for one in own if f"{one.environment.python}.".startswith(f"{python}.")] or own

    def _plan(self, situations: Sequence[Situation], stage: Stage, sheet: _Sheet) -> None:
        """Note what one owner's stage takes."""
        owner = self._owners.of(situations[0])
        going = [move.name for move in stage.moves if not (move.after or move.specifier)]
        self._remove(owner, going, sheet)
        moves = {
            move.name: move.specifier or f"=={move.after}" for move in stage.moves if move.name not in going
        }
        changes = [
            change
            for name, specifier in moves.items()
            for change in self._owners.changes(owner, _asking(situations, name), {name: specifier})
        ]
        lines = kept(owner, changes, self._catalog)
        asked = [*typed(owner, changes, lines), *self._following(owner, situations, stage)]
        if changes and (command := command_for(owner, asked)):
            sheet.commands[command] = None
        for change in lines:
            for where, one in _wanted(change, owner):
                sheet.wanted.setdefault(where, []).append(one)
        for where, one in self._pythons(stage) if stage.needs_python else ():
            sheet.wanted.setdefault(where, []).append(one)

    def _following(self, owner: Owner, situations: Sequence[Situation], stage: Stage) -> Iterator[Change]:
        """What a new install gets otherwise with the moves, of the requirements that admit it as they are.

        pip leaves it in an environment that has it already: the command has to name it.
        """
        earlier = self._reached.get(owner.path, {})
        end = self._reached[owner.path] = dict(stage.versions)
        if not only_installs(owner):
            return
        moved = {move.name for move in stage.moves}
        for name in dict.fromkeys(entry.name for one in situations if one.root for entry in one.root.entries):
            today = {earlier[name]} if name in earlier else set(_versions(situations, name))
            if name not in moved and today and end.get(name, "") and end[name] not in today:
                yield Change(name, f"=={end[name]}")

    def _remove(self, owner: Owner, names: Iterable[str], sheet: _Sheet) -> None:
        """Note what goes: what a manifest asks for has to be taken out by somebody, out of a lock nothing."""
        asked = [
            entry
            for name in names
            for entry in self._state.requirements
            if entry.name == name
            and entry.role != "build"
            and (entry.path == owner.source or owner.kind != "lock")
        ]
        for entry in asked:
            sheet.gone.setdefault(entry.path, []).append(entry)
        direct = dict.fromkeys(entry.name for entry in asked if entry.role == "requirement")
        if command := removal_for(owner, [*direct]):
            sheet.commands[command] = None

    def _pythons(self, stage: Stage) -> Iterator[tuple[str, Wanted]]:
        """The claims on the Python that do not hold any more, also where nothing else is asked for."""
        for manifest, claim in claims_of(self._insight):
            self._manifests.setdefault(manifest.path, manifest)
            if claim.kind != "classifier" and not within(claim.specifier, stage.needs_python):
                yield manifest.path, Wanted("python", stage.needs_python, claim.line, kind="python")

    def _write(
        self, manifest: Manifest, wanted: Iterable[Wanted], gone: Iterable[Requirement]
    ) -> Iterator[tuple[str, int, str]]:
        """Write what is wanted into the text that there is by now, and tell what cannot be written."""
        path, text = manifest.path, self._text(manifest)
        now = [self._placed(path, text, one) for one in dict.fromkeys(wanted)]
        done = edit(manifest.format.name, text, path, now)
        # Of Pythons a task of their own tells.
        yield from ((path, one.line, reason) for one, reason in done.refused if one.kind != "python")
        text = done.text
        for entry in gone:
            shorter = without(manifest.format.name, text, line_now(self._original[path], text, entry.line))
            if shorter is None:
                yield (
                    path,
                    entry.line,
                    f"Take {entry.name} out: nothing that this step leads to works with it.",
                )
            else:
                text = shorter
        self._texts[path] = text

    def _placed(self, path: str, text: str, one: Wanted) -> Wanted:
        """What is wanted, at the line that has it by now: earlier steps may have added or taken out some."""
        return one._replace(line=line_now(self._original[path], text, one.line)) if one.line else one

    def _text(self, manifest: Manifest) -> str:
        if manifest.path not in self._texts:
            folder = os.path.realpath(os.path.dirname(manifest.absolute))
            text, _ = read_text(manifest.absolute, manifest.path, folder, _LIMIT)
            self._original[manifest.path] = self._texts[manifest.path] = text or ""
        return self._texts[manifest.path]


def _versions(situations: Iterable[Situation], name: str) -> Iterator[str]:
    for one in situations:
        yield from (entry.version for entry in one.environment.distributions if entry.name == name)


def _asking(situations: Sequence[Situation], name: str) -> Situation:
    """The first environment in which a line asks for a name, which may be that of a group; else the first."""
    for one in situations:
        if one.root is not None and any(entry.name == name for entry in one.root.entries):
            return one
    return situations[0]


def _wanted(change: Change, owner: Owner) -> Iterator[tuple[str, Wanted]]:
    """The lines that have to say otherwise; a new one where nothing asks for the name or locks it."""
    for entry in change.entries:
        kind = "constraint" if entry.role in ("constraint", "override") else "requirement"
        yield (
            entry.path,
            Wanted(change.name, change.specifier, entry.line, entry.group, kind),  # type: ignore[arg-type]
        )
    if not change.entries and not change.locked:
        yield owner.source or owner.path, Wanted(change.name, change.specifier)
