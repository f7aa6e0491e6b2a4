"""One text while it is edited: what is wanted finds its place, is written, and read again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from flaskcompat.edits import refusing
from flaskcompat.edits.entries import Entries
from flaskcompat.edits.place import Editor, RefusedError
from flaskcompat.edits.replacing import Replacement, applied, spread
from flaskcompat.edits.verify import Changes, wrong, wrong_addition, wrong_python
from flaskcompat.edits.wording.ranges import narrowed, python_inside, same
from flaskcompat.model.wanted import Wanted
from flaskcompat.readers import Parse

# Each one reads the whole text again.
_MOST_TRIES = 200


class _Change(NamedTuple):
    """What is wanted, the line of the entry, and the characters that make it so."""

    wanted: Wanted
    line: int
    replacements: tuple[Replacement, ...]


class Desk:
    """Holds the text as it is by now, and what was refused."""

    def __init__(self, parse: Parse, editor: type[Editor], text: str, path: str) -> None:
        self._parse, self._open, self._path = parse, editor, path
        self.text = text
        self.inventory = parse(text, path)
        self._tries = 0
        self.refused: list[tuple[Wanted, str]] = []

    def understands(self, wanted: Wanted) -> bool:
        """Whether what is wanted is a specifier; it is refused where it is none."""
        try:
            SpecifierSet(wanted.specifier)
        except InvalidSpecifier:
            self._refuse(wanted, f"not a version specifier: {wanted.specifier[:80]!r}")
            return False
        return True

    def change(self, wanted: Sequence[Wanted]) -> None:
        """Change entries that are there: all at once, or, where that goes wrong, each half of them alone."""
        changes = self._prepared(wanted)
        reason = self._written(changes) if changes else ""
        if not reason:
            return
        self._tries += 1
        pending = [change.wanted for change in changes]
        if len(pending) == 1 or self._tries > _MOST_TRIES:
            for each in pending:
                self._refuse(each, reason)
            return
        self.change(pending[: len(pending) // 2])
        self.change(pending[len(pending) // 2 :])

    def add(self, wanted: Wanted) -> None:
        """Add an entry, or change the one of that name that is there already."""
        lines = Entries(self.inventory).lines(wanted)
        if len(lines) == 1:
            before = len(self.refused)
            self.change([wanted._replace(line=lines.pop())])
            self.refused[before:] = [(wanted, reason) for _, reason in self.refused[before:]]
            return
        if lines:
            self._refuse(wanted, f"{wanted.name} is there more than once: say which line is meant")
            return
        try:
            text = self._open(self.text, self._path).added(wanted, self.inventory)
        except RefusedError as error:
            self._refuse(wanted, str(error))
            return
        after = self._parse(text, self._path)
        if wanted.kind == "python":
            reason = wrong_python(self.inventory, after, wanted.specifier)
        else:
            reason = wrong_addition(self.inventory, after, wanted)
        if reason:
            self._refuse(wanted, f"it cannot be added here: {reason}")
            return
        self.text, self.inventory = text, after

    def _refuse(self, wanted: Wanted, reason: str) -> None:
        self.refused.append((wanted, reason))

    def _prepared(self, wanted: Sequence[Wanted]) -> list[_Change]:
        """The changes to make; what is so already needs none, and what cannot be made is refused."""
        if not wanted:
            return []
        found: list[_Change] = []
        try:
            editor = self._open(self.text, self._path)
        except RefusedError as error:
            self.refused += [(each, str(error)) for each in wanted]
            return []
        entries = Entries(self.inventory)
        for each in wanted:
            try:
                if change := self._change(editor, entries, each):
                    found.append(change)
            except RefusedError as error:
                self._refuse(each, str(error))
        return found

    def _change(self, editor: Editor, entries: Entries, wanted: Wanted) -> _Change | None:
        place, specifier = None, wanted.specifier
        if wanted.kind == "python":
            claim = entries.python(wanted)
            if not python_inside(claim.specifier, wanted.specifier):
                place, line = editor.python(claim), claim.line
                specifier = narrowed(claim.specifier, wanted.specifier)
        else:
            entry = entries.requirement(wanted)
            if not same(entry.specifier, wanted.specifier):
                if reason := refusing.of_entry(entry, self.text):
                    raise RefusedError(reason)
                place, line = editor.requirement(entry), entry.line
        if place is None:
            return None
        parts = [self.text[start:end] for start, end in place.spans]
        # What is written over several lines has their indents within it.
        old = parts[0] if len(parts) == 1 else "".join("".join(parts).split())
        new = place.reword(old, specifier)
        return _Change(wanted, line, tuple(spread(place.spans, new)))

    def _written(self, changes: Sequence[_Change]) -> str:
        """Make changes, or say why not."""
        try:
            text = applied(self.text, [part for change in changes for part in change.replacements])
        except ValueError as error:
            return str(error)
        pairs = {(each.wanted.kind == "python", each.wanted.name, each.line): each.wanted for each in changes}
        after = self._parse(text, self._path)
        reason = wrong(
            self.inventory,
            after,
            Changes(
                {(name, line): each.specifier for (python, name, line), each in pairs.items() if not python},
                {line: each.specifier for (python, _, line), each in pairs.items() if python},
            ),
        )
        if not reason:
            self.text, self.inventory = text, after
        return reason
