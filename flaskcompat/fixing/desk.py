"""The files of a run as they are being changed; nothing is written here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from flaskcompat.engine.assess import Assessment
from flaskcompat.engine.collect.reading import RefusedError, read_bytes
from flaskcompat.fixing.change import FileChange, Fixes, Undone
from flaskcompat.fixing.texts import FileText, conflicts, file_text

_LIMIT = 64_000_000


class Sheet(NamedTuple):
    """One file: where it is, what it held (None: it is new), and its text now."""

    absolute: str
    boundary: str
    before: bytes | None
    file: FileText
    text: str


class Desk:
    """Opens each file once, by its path in reports, and keeps what is to become of it."""

    def __init__(self, assessments: Iterable[Assessment]) -> None:
        self._places: dict[str, tuple[str, str]] = {}
        self._manifests: set[str] = set()
        for one in assessments:
            files, shown = one.insight.files, one.project.path
            for relative in files.files:
                path = relative if shown == "." else f"{shown.rstrip('/')}/{relative}"
                self._places.setdefault(path, (os.path.join(files.root, relative), files.boundary))
            for manifest in one.insight.state.manifests:
                self._places[manifest.path] = (manifest.absolute, files.boundary)
                self._manifests.add(manifest.path)
        self._sheets: dict[str, Sheet | None] = {}
        self._peeked: dict[str, Sheet | None] = {}
        self._done: dict[str, list[tuple[int, str]]] = {}
        self.undone: dict[Undone, None] = {}

    def leave(self, path: str, line: int, what: str, reason: str) -> None:
        """Say that something stays, and why."""
        self.undone[Undone(path, line, what, reason)] = None

    def text(self, path: str) -> str | None:
        """The text of a file as it is by now; None where it cannot be changed, which `undone` tells."""
        sheet = self._sheet(path)
        return sheet.text if sheet else None

    def peek(self, path: str) -> str:
        """The text of a file that nobody wants to change; empty where it cannot be read."""
        sheet = self._sheets.get(path) or self._peeked.get(path)
        if sheet is None and path not in self._sheets and path not in self._peeked:
            told = dict(self.undone)
            sheet = self._peeked[path] = self._open(path)
            self.undone = told
        return sheet.text if sheet else ""

    def bytes(self, path: str) -> bytes | None:
        """The bytes of a file that was opened, as they are to be."""
        sheet = self._sheets.get(path)
        return sheet.file.encode(sheet.text) if sheet else None

    def manifests(self, assessment: Assessment) -> dict[str, str]:
        """The files that say what a project asks for, those of its neighbours too: absolute path to path."""
        boundary = assessment.insight.files.boundary
        named = {entry.path for entry in assessment.insight.state.requirements} | self._manifests
        places = {path: self._places[path] for path in named if path in self._places}
        return {place[0]: path for path, place in places.items() if place[1] == boundary}

    def created(self, root: str) -> dict[str, str]:
        """The new files below a folder: absolute path to path in reports."""
        return {
            sheet.absolute: path
            for path, sheet in self._sheets.items()
            if sheet and sheet.before is None and sheet.absolute.startswith(root.rstrip(os.sep) + os.sep)
        }

    def remember(self) -> Callable[[], None]:
        """What brings everything back to how it is now."""
        places, sheets = dict(self._places), dict(self._sheets)
        done = {path: list(lines) for path, lines in self._done.items()}
        undone = dict(self.undone)

        def back() -> None:
            self._places, self._sheets = dict(places), dict(sheets)
            self._done = {path: list(lines) for path, lines in done.items()}
            self.undone = dict(undone)

        return back

    def exists(self, path: str) -> bool:
        """Whether a file is there, or will be."""
        place = self._places.get(path)
        return path in self._sheets or (place is not None and os.path.lexists(place[0]))

    def put(self, path: str, text: str, done: Sequence[tuple[int, str]]) -> None:
        """Take other text for a file, with what was done to it line by line."""
        sheet = self._sheet(path)
        if sheet is None:
            return
        try:
            sheet.file.encode(text)
        except UnicodeEncodeError:
            self.leave(path, 0, path, f"what would be written has no place in {sheet.file.encoding}")
            return
        self._sheets[path] = sheet._replace(text=text)
        self._done.setdefault(path, []).extend(done)

    def lines(self, path: str) -> set[int]:
        """The lines of a file to which something was done, as they were."""
        return {line for line, _ in self._done.get(path, ())}

    def create(self, path: str, beside: str, text: str, done: str) -> None:
        """Take a new file, in the folder of another one."""
        absolute, boundary = self._places[beside]
        place = os.path.join(os.path.dirname(absolute), os.path.basename(path))
        self._places[path] = (place, boundary)
        self._sheets[path] = Sheet(place, boundary, None, FileText("", "utf-8"), text)
        self._done[path] = [(1, done)]

    def finished(self) -> Fixes:
        """All files of which the bytes change, and what stays."""
        changes: dict[str, FileChange] = {}
        for path, sheet in sorted(self._sheets.items()):
            if sheet is None or (after := sheet.file.encode(sheet.text)) == sheet.before:
                continue
            done = tuple(sorted(dict.fromkeys(self._done.get(path, ()))))
            change = FileChange(path, sheet.absolute, sheet.before, after, sheet.boundary, done)
            other = changes.setdefault(os.path.realpath(sheet.absolute), change)
            if other.after != after:  # links make one file of several
                self.leave(path, 0, path, f"is the same file as {other.path}, which changes in another way")
        return Fixes(tuple(changes.values()), tuple(sorted(self.undone)))

    def _sheet(self, path: str) -> Sheet | None:
        if path not in self._sheets:
            self._sheets[path] = self._open(path)
        return self._sheets[path]

    def _open(self, path: str) -> Sheet | None:
        place = self._places.get(path)
        if place is None:
            self.leave(path, 0, path, "is no file of these projects")
            return None
        absolute, boundary = place
        try:
            data = read_bytes(absolute, boundary, _LIMIT)
        except RefusedError as error:
            self.leave(path, 0, path, str(error))
            return None
        found = file_text(data)
        if isinstance(found, str):
            self.leave(path, 0, path, found)
            return None
        if line := conflicts(found.text):
            self.leave(path, line, path, "holds the marks of a merge conflict: solve that first")
            return None
        return Sheet(absolute, boundary, data, found, found.text)
