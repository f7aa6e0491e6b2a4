"""The Flask projects of the corpus as starts: what they ask for directly, as far as the catalog knows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from flaskcompat.catalog import load
from flaskcompat.engine.check import survey
from flaskcompat.engine.options import Options
from flaskcompat.model.inventory import Requirement
from tests.matrix.resolve import resolve
from tests.matrix.runner import drivers, needs_of
from tests.matrix.tools import Tools
from tests.plans.starts import Start

MANIFESTS = Path(__file__).parents[3] / "shared/corpus/manifests"
PYTHONS = ("3.11", "3.9", "3.12", "3.8")
"""The Pythons that a project is tried on: of those that its requirements admit the one on which the fewest of
them have to be compiled, the first of several."""


def starts(tools: Tools) -> Iterator[Start]:
    """A start for each project that asks for Flask, and has a set of versions on some Python."""
    seen = set()
    for folder in sorted(MANIFESTS.iterdir()) if MANIFESTS.is_dir() else ():
        lines = asked(folder)
        names = [line.partition("==")[0].partition("[")[0] for line in lines]
        if lines and tuple(lines) not in seen:
            seen.add(tuple(lines))
            made = _start(tools, folder.name, lines, names)
            if made is not None:
                yield made


def asked(folder: Path) -> list[str]:
    """What a project asks for, groups left out, as lines of a requirements file; none without Flask.

    Of several files that ask for a name the first one counts.
    """
    catalog, entries = load(), dict[str, list[Requirement]]()
    for one in survey([str(folder)], Options(source=False, cache=False)).assessments:
        for entry in one.requirements:
            if entry.role == "requirement" and not entry.group and entry.name in catalog:
                known = entries.setdefault(entry.name, [entry])
                if entry is not known[0] and entry.path == known[0].path and entry.marker and known[0].marker:
                    known.append(entry)  # one for these Pythons, another one for those
    return [_line(each) for name in sorted(entries) for each in entries[name]] if "flask" in entries else []


def _line(entry: Requirement) -> str:
    extras = f"[{','.join(sorted(entry.extras))}]" if entry.extras else ""
    marker = f" ; {entry.marker}" if entry.marker else ""
    return f"{entry.name}{extras}{entry.specifier}{marker}"


def _start(tools: Tools, name: str, lines: list[str], names: list[str]) -> Start | None:
    resolved = {python: resolve(tools, lines, python, "") for python in PYTHONS}
    there = {python: found.pins for python, found in resolved.items() if not found.why}
    if not there:
        return None
    python = min(there, key=lambda each: _compiled(there[each], each))
    used = [each for each in drivers() if _is_asked(each, lines) and {*needs_of(each)} <= {*there[python]}]
    # Its Python stands in files that are not taken along: images, workflows, metadata.
    files = {
        ".python-version": f"{python}\n",
        "requirements.txt": "".join(f"{line}\n" for line in lines),
    }
    return Start(name, "corpus", python, "", files, used)


def _compiled(pins: Mapping[str, str], python: str) -> int:
    """How many of some releases have to be compiled on a Python."""
    catalog = load()
    releases = [catalog.release(name, version) for name, version in pins.items() if name in catalog]
    return sum(not one.is_ready(python) for one in releases if one)


def _is_asked(name: str, lines: list[str]) -> bool:
    return any(
        line.startswith(name) and not line[len(name) :][:1].isalnum() and line[len(name) :][:1] != "-"
        for line in lines
    )
