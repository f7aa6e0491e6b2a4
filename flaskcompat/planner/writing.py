"""What has to be typed and written for the moves of a step: commands, and lines of manifests."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from flaskcompat.edits.lines import line_edits
from flaskcompat.edits.manifest import edit
from flaskcompat.engine.assess import Insight
from flaskcompat.engine.collect.reading import MEGABYTE, read_text
from flaskcompat.engine.commands import command_for
from flaskcompat.engine.cures.change import Change
from flaskcompat.engine.cures.owners import Owners
from flaskcompat.engine.manifests import Manifest
from flaskcompat.model.plan import Edit
from flaskcompat.model.wanted import Wanted
from flaskcompat.planner.way import Stage

_LIMIT = 32 * MEGABYTE


class Written(NamedTuple):
    """The commands and edits of one step, and why lines that should change were not changed."""

    commands: tuple[str, ...]
    edits: tuple[Edit, ...]
    refused: tuple[tuple[str, int, str], ...] = ()


class Writer:
    """Writes the steps of one project in order: each begins with the text that the last one left."""

    def __init__(self, insight: Insight) -> None:
        self._state = insight.state
        self._manifests = {manifest.path: manifest for manifest in insight.state.manifests}
        self._boundary = insight.files.boundary
        self._owners = Owners(insight.state.manifests)
        self._texts: dict[str, str] = {}

    def write(self, stages: Mapping[str, Stage]) -> Written:
        """The commands of the tools that own the versions, and the lines that change."""
        commands: list[str] = []
        wanted: dict[str, list[Wanted]] = {}
        for path, stage in stages.items():
            situation = next((one for one in self._state.situations if one.environment.path == path), None)
            moves = {move.name: move.specifier or f"=={move.after}" for move in stage.moves if move.after}
            if situation is None or not moves:
                continue
            owner = self._owners.of(situation)
            changes = self._owners.changes(owner, situation, moves)
            if command := command_for(owner, changes):
                commands.append(command)
            for change in changes:
                for where, one in _wanted(change, owner.source or owner.path):
                    wanted.setdefault(where, []).append(one)
            if stage.needs_python:
                for where, one in self._pythons(stage):
                    wanted.setdefault(where, []).append(one)
        return self._written(dict.fromkeys(commands), wanted)

    def _pythons(self, stage: Stage) -> Iterator[tuple[str, Wanted]]:
        for manifest in self._manifests.values():
            for claim in manifest.inventory.pythons:
                if claim.kind == "declared":
                    yield manifest.path, Wanted("python", stage.needs_python, claim.line, kind="python")

    def _written(self, commands: Iterable[str], wanted: Mapping[str, list[Wanted]]) -> Written:
        edits: list[Edit] = []
        refused: list[tuple[str, int, str]] = []
        for path, asked in wanted.items():
            manifest = self._manifests.get(path)
            if manifest is None or manifest.format.kind == "lock":
                continue
            before = self._text(manifest)
            done = edit(manifest.format.name, before, path, tuple(dict.fromkeys(asked)))
            refused += [(path, one.line, reason) for one, reason in done.refused]
            self._texts[path] = done.text
            edits += line_edits(path, before, done.text)
        return Written(tuple(commands), tuple(edits), tuple(refused))

    def _text(self, manifest: Manifest) -> str:
        if manifest.path not in self._texts:
            folder = os.path.realpath(os.path.dirname(manifest.absolute))
            text, _ = read_text(manifest.absolute, manifest.path, folder, _LIMIT)
            self._texts[manifest.path] = text or ""
        return self._texts[manifest.path]


def _wanted(change: Change, path: str) -> Iterator[tuple[str, Wanted]]:
    """The lines that have to say otherwise; a new one where nothing asks for the name or locks it."""
    for entry in change.entries:
        kind = "constraint" if entry.role in ("constraint", "override") else "requirement"
        yield (
            entry.path,
            Wanted(change.name, change.specifier, entry.line, entry.group, kind),  # type: ignore[arg-type]
        )
    if not change.entries and not change.locked:
        yield path, Wanted(change.name, change.specifier)
