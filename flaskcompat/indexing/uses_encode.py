"""From the needs of the releases of a distribution to the data that `flaskcompat.index.uses` reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from flaskcompat.index.uses import KINDS, STAGES
from flaskcompat.model.need import Need

Row = tuple[tuple[str, ...], str, str, str, bool, tuple[str, ...], str]
_T = TypeVar("_T")


def encode(needs: Mapping[str, Iterable[Need]], versions: Sequence[str]) -> str:
    """Turn the needs of each release, in the order of `versions`, into the text of one file.

    A need that neighbouring releases share is one row, with the line of each stretch of releases.
    """
    rows: dict[Row, list[list[int]]] = {}
    for number, version in enumerate(versions):
        for row, line in _rows(needs[version]).items():
            runs = rows.setdefault(row, [])
            if runs and runs[-1][1] == number and runs[-1][2] == line:
                runs[-1][1] = number + 1
            else:
                runs.append([number, number + 1, line])
    return _text(rows, versions)


def _rows(needs: Iterable[Need]) -> dict[Row, int]:
    """The rows of one release, each with its line; modules that need the same share a row."""
    found: dict[tuple[tuple[str, ...], str, str, str, bool, str, int], list[str]] = {}
    for need in needs:
        file, _, line = need.place.rpartition(":")
        key = (need.names, need.kind, need.detail, need.stage, need.certain, file, int(line))
        found.setdefault(key, []).append(need.module)
    return {(*key[:5], tuple(sorted(modules)), key[5]): key[6] for key, modules in found.items()}


def _text(rows: Mapping[Row, list[list[int]]], versions: Sequence[str]) -> str:
    names, files, modules, sets = _Table[str](), _Table[str](), _Table[str](), _Table[tuple[int, ...]]()
    lines = []
    for row in sorted(rows, key=lambda row: (row[5], STAGES.index(row[3]), row)):
        meant, kind, detail, stage, certain, within, file = row
        runs = [number for run in rows[row] for number in run]
        place = sets.number(tuple(modules.number(module) for module in within))
        head = [[names.number(name) for name in meant], KINDS.index(kind), detail, STAGES.index(stage)]
        entry = [*head, int(certain), place, files.number(file), *runs]
        lines.append(json.dumps(entry, separators=(",", ":")))
    parts = {"releases": list(versions), "names": names, "files": files, "modules": modules, "sets": sets}
    head_lines = [
        f"{json.dumps(key)}:{json.dumps(list(part), separators=(',', ':'))}" for key, part in parts.items()
    ]
    return "{" + ",\n".join(head_lines) + ',\n"needs":[\n' + ",\n".join(lines) + "\n]}\n"


class _Table(dict[_T, int]):
    """Values by number, in the order in which they were first asked for."""

    def number(self, value: _T) -> int:
        """The number of a value."""
        return self.setdefault(value, len(self))
