"""The manifests and locks of one project, read, with the files that they include."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Sequence
from typing import Literal, NamedTuple

from flaskcompat.engine.collect.projects import ProjectFiles, relative
from flaskcompat.engine.collect.reading import MEGABYTE, inside, read_text
from flaskcompat.model.inventory import Include, Inventory, Problem, Requirement
from flaskcompat.model.suppression import Suppression
from flaskcompat.readers import FORMATS, Format, format_of
from flaskcompat.source import suppressions

_LIMITS = {"requirements.txt": 64 * MEGABYTE}
_LIMIT = 32 * MEGABYTE
_DEEPEST = 50
_MOST_OF_GROUPS = 100_000
_MOST_FOR_ONE_NAME = 500


Role = Literal["requirement", "constraint"]


class _Share(NamedTuple):
    """What the entries of an included file become: their role, and the group that they join."""

    role: Role
    group: str


class Manifest(NamedTuple):
    """One file as read: `path` is as reported, `absolute` on disk."""

    path: str
    absolute: str
    format: Format
    inventory: Inventory


class Reader:
    """Reads the files of one project, each once."""

    def __init__(self, project: ProjectFiles, shown: str) -> None:
        self.project = project
        self.problems: list[Problem] = []
        self.included: set[str] = set()
        self._said: set[Problem] = set()
        self.suppressions: list[Suppression] = []
        self._shown = shown
        self._chain: list[str] = []
        self._marks = True
        self._read: dict[str, Manifest | None] = {}
        self._refused: dict[tuple[str, str], str] = {}

    def show(self, absolute: str) -> str:
        """The path of a file as reports name it."""
        inner = relative(absolute, self.project.root)
        if self._shown == ".":
            return inner
        shown = f"{self._shown.rstrip('/')}/{inner}"
        # What a project has from above it, as the workflow that names its Pythons, has no way up in it.
        return posixpath.normpath(shown) if "../" in inner else shown

    def manifest(self, absolute: str, format_: Format | None = None) -> Manifest | None:
        """The file as read, or None when it cannot be read at all (a problem says why)."""
        absolute = os.path.normpath(absolute)
        if absolute not in self._read:
            self._read[absolute] = None
            self._read[absolute] = self._open(absolute, format_)
        return self._read[absolute]

    def _open(self, absolute: str, format_: Format | None) -> Manifest | None:
        shown = self.show(absolute)
        known = format_ or format_of(absolute.replace(os.sep, "/"))
        limit = _LIMITS.get(known.name if known else "", _LIMIT)
        text, problems = read_text(absolute, shown, self.project.boundary, limit)
        self.problems.extend(problems)
        if text is None:
            return None
        known = known or _sniffed(text)
        if known is None:
            self.problems.append(Problem(shown, 0, "not a manifest or lock of a known format"))
            return None
        found, wrong = suppressions(text, shown)
        self.suppressions.extend(found)
        self.problems.extend(wrong)
        inventory = _parse(known, text, shown)
        self.problems.extend(inventory.problems)
        return Manifest(shown, absolute, known, inventory)

    def all(self) -> list[Manifest]:
        """Every manifest, lock and report of the project itself."""
        found = [
            self.manifest(os.path.join(self.project.root, path), self._format(path)) for path in self._own()
        ]
        return [manifest for manifest in found if manifest is not None]

    def _own(self) -> tuple[str, ...]:
        return self.project.manifests

    def _format(self, path: str) -> Format | None:
        if path.endswith(".py") and path.rpartition("/")[2] not in ("setup.py", "noxfile.py"):
            return _named("script")
        return None

    def entries(self, manifest: Manifest) -> list[Requirement]:
        """All requirements of a manifest with those of the files that it includes, in reading order."""
        found: list[Requirement] = []
        # Each file counts once in each role and group: files that include each other would explode.
        self._chain = [manifest.absolute]
        # What only an included file includes is marked from above; so one file of a circle stays a root.
        self._marks = manifest.absolute not in self.included
        self._gather(
            manifest, _Share("requirement", ""), {(manifest.absolute, _Share("requirement", ""))}, found
        )
        return found if len(found) <= _MOST_FOR_ONE_NAME else self._bounded(found)

    def _bounded(self, entries: Sequence[Requirement]) -> list[Requirement]:
        """The entries without those that name one distribution again and again: all count together."""
        counts: dict[str, int] = {}
        kept = []
        for entry in entries:
            count = counts[entry.name] = counts.get(entry.name, 0) + 1
            if not entry.name or count <= _MOST_FOR_ONE_NAME:
                kept.append(entry)
            elif count == _MOST_FOR_ONE_NAME + 1:
                reason = f"more than {_MOST_FOR_ONE_NAME} entries for {entry.name}: the rest is left out"
                self._once(Problem(entry.path, entry.line, reason))
        return kept

    def _gather(
        self, manifest: Manifest, share: _Share, seen: set[tuple[str, _Share]], into: list[Requirement]
    ) -> None:
        role = share.role
        for entry in manifest.inventory.requirements:
            constrains = role == "constraint" and entry.role == "requirement"
            into.append(entry._replace(role="constraint") if constrains else entry)
        for pin in manifest.inventory.pins if len(seen) > 1 else ():
            into.append(Requirement(pin.name, f"=={pin.version}", pin.path, pin.line, pin.marker, role=role))
        for include in manifest.inventory.includes:
            target = self._target(include, manifest)
            if target is None:
                continue
            inner: Role = "constraint" if "constraint" in (role, include.role) else role
            if self._is_circle(include, target):
                continue
            if self._marks:
                self.included.add(target.absolute)
            part = _Share(inner, share.group or include.group)
            if (target.absolute, part) in seen or self._is_excess(include, part, into):
                continue
            seen.add((target.absolute, part))
            start = len(into)
            self._chain.append(target.absolute)
            self._gather(target, part, seen, into)
            self._chain.pop()
            if include.group:
                into[start:] = [entry._replace(group=include.group) for entry in into[start:]]

    def _is_circle(self, include: Include, target: Manifest) -> bool:
        """Whether a file includes itself, directly or through others, or through more than anybody writes."""
        if target.absolute in self._chain:
            reason = "includes this file in turn: not read again"
        elif len(self._chain) > _DEEPEST:
            reason = f"is included through more than {_DEEPEST} files: not read"
        else:
            return False
        self._once(Problem(include.path, include.line, f"included file {include.target!r} {reason}"))
        return True

    def _is_excess(self, include: Include, share: _Share, found: Sequence[Requirement]) -> bool:
        """Whether files are included for so many groups that their entries were copied without end."""
        if not share.group or len(found) < _MOST_OF_GROUPS:
            return False
        reason = f"comes after {_MOST_OF_GROUPS} entries: not read for another group"
        self._once(Problem(include.path, include.line, f"included file {include.target!r} {reason}"))
        return True

    def _target(self, include: Include, manifest: Manifest) -> Manifest | None:
        """The included file, None with a problem when it lies outside the project or is not there."""
        absolute = os.path.normpath(os.path.join(os.path.dirname(manifest.absolute), include.target))
        key = (absolute, include.target)
        if key not in self._refused:
            self._refused[key] = self._refusal(absolute, include.target)
        problem = self._refused[key]
        if problem:
            self._once(Problem(include.path, include.line, f"included file {include.target!r} {problem}"))
            return None
        return self.manifest(absolute, format_of(absolute.replace(os.sep, "/")) or _named("requirements.txt"))

    def _refusal(self, absolute: str, target: str) -> str:
        """Why an included file is not read; empty for one that is."""
        if problem := _refusal(target):
            return problem
        if not inside(absolute, self.project.boundary):
            return "leads out of the project: not read"
        if not os.path.lexists(absolute):
            return "does not exist"
        return "is a folder" if os.path.isdir(absolute) else ""

    def _once(self, problem: Problem) -> None:
        if problem not in self._said:
            self._said.add(problem)
            self.problems.append(problem)


def _refusal(target: str) -> str:
    if "://" in target:
        return "is a URL: not fetched"
    if os.path.isabs(target) or (len(target) > 1 and target[1] == ":"):
        return "is an absolute path: not read"
    if "${" in target or "\x00" in target:
        return "is not a path that can be known"
    return ""


def _parse(format_: Format, text: str, shown: str) -> Inventory:
    try:
        return format_.parser()(text, shown)
    except (RecursionError, MemoryError):
        return Inventory(problems=(Problem(shown, 0, "nested too deeply or too large to be read"),))
    except Exception as error:  # one file that no reader was prepared for must not end the run
        return Inventory(problems=(Problem(shown, 0, f"cannot be read: {type(error).__name__}: {error}"),))


def _named(name: str) -> Format:
    return next(entry for entry in FORMATS if entry.name == name)


def _sniffed(text: str) -> Format | None:
    from flaskcompat.readers.sniff import detect

    name = detect(text)
    return _named(name) if name else None
