"""setup.py: literals of a call of `setup()`, found in the tree and changed in place; nothing is run."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator, Sequence

from flaskcompat.edits.formats.source_lines import indent_of, inserted, place_for
from flaskcompat.edits.line_end import line_end
from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import Place, RefusedError
from flaskcompat.edits.replacing import Span
from flaskcompat.edits.wording import pep440
from flaskcompat.edits.wording.ranges import same
from flaskcompat.edits.words import named, versions
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.model.wanted import Wanted

_ALONE = re.compile(r"""[ \t]*(['"])[^'"\\]*\1,[ \t]*(?:#.*)?""")


class Editor:
    """One setup.py."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._lines = Lines(text, "python")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise RefusedError("not readable as Python") from None
        self._lists = [node for node in ast.walk(tree) if isinstance(node, ast.List | ast.Tuple)]
        apart = {id(each) for node in ast.walk(tree) for each in _apart(node)}
        self._literals = [
            node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in apart
        ]

    def requirement(self, entry: Requirement) -> Place:
        """The version in the one literal of that line that names the distribution."""
        spans = []
        for start, end in self._in_line(entry.line):
            if any(named(self._text, entry.name, start, end)):
                spans += versions(self._text, entry.name, entry.specifier, start, end)
        if len(spans) != 1:
            raise RefusedError(f"{entry.name} is not one literal in that line: setup.py computes it")
        return Place((spans[0],), pep440.reworded)

    def python(self, claim: PythonClaim) -> Place:
        """The literal that says what `python_requires` is."""
        spans = [
            (start + 1, end - 1)
            for start, end in self._in_line(claim.line)
            if end - start > 2 and same(self._text[start + 1 : end - 1], claim.specifier)
        ]
        if len(spans) != 1:
            raise RefusedError("the Python is not one literal in that line: setup.py computes it")
        return Place((spans[0],), pep440.reworded)

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """A line more in a list of literals that stand one on a line, each with its comma."""
        if wanted.kind != "requirement":
            raise RefusedError("setup.py has no place for constraints: a constraints.txt has")
        group = normalize(wanted.group)
        entries = [
            (each.line, each.name) for each in inventory.requirements if normalize(each.group) == group
        ]
        number, is_after = place_for(wanted.name, entries)
        found = _ALONE.fullmatch(self._lines.content(number))
        words = f"{wanted.name}{pep440.reworded('', wanted.specifier)}"
        if not found:
            return self._put_last(entries[-1][0], words)
        line = f"{indent_of(self._lines, number)}{found[1]}{words}{found[1]},"
        return inserted(self._text, self._lines, number if is_after else number - 1, line)

    def _put_last(self, number: int, words: str) -> str:
        """A literal more after the last one of a list that ends in that line."""
        lists = [each for each in self._lists if each.elts and each.elts[-1] in self._literals]
        there = [each for each in lists if each.elts[-1].end_lineno == number]
        if len(there) != 1:
            raise RefusedError("the list is not one of literals that ends in that line")
        last = there[0].elts[-1]
        place = self._offset(number, last.end_col_offset or 0)
        rest = self._text[place : self._lines.span(number)[1]]
        if there[0].lineno != there[0].end_lineno and rest.strip():
            raise RefusedError("the list is not written with one literal and its comma on each line")
        gap = (
            " "
            if there[0].lineno == there[0].end_lineno
            else line_end(self._text) + indent_of(self._lines, number)
        )
        quote = self._text[place - 1]
        return f"{self._text[:place]},{gap}{quote}{words}{quote}{self._text[place:]}"

    def _in_line(self, number: int) -> Iterator[Span]:
        """The strings of a line, with their quotes; of one that is written over several, the part in it."""
        first, last = self._lines.span(number)
        for node in self._literals:
            if isinstance(node.value, str) and node.end_lineno and node.lineno <= number <= node.end_lineno:
                start = self._offset(node.lineno, node.col_offset)
                end = self._offset(node.end_lineno, node.end_col_offset or 0)
                yield max(start, first), min(end, last)

    def _offset(self, number: int, column: int) -> int:
        """The place of a column, which the parser counts in bytes of UTF-8."""
        start, end = self._lines.span(number)
        head = self._text[start:end].encode("utf-8", "surrogatepass")[:column]
        return start + len(head.decode("utf-8", "surrogatepass"))


def _apart(node: ast.AST) -> Sequence[ast.AST | None]:
    """The parts of a node that are no entries: keys, for an extra may have the name of what it brings, and
    pieces that are put together to one text."""
    if isinstance(node, ast.Dict):
        return node.keys
    if isinstance(node, ast.BinOp):
        return node.left, node.right
    if isinstance(node, ast.JoinedStr):
        return node.values
    if isinstance(node, ast.Attribute) and node.attr not in ("split", "splitlines"):
        return (node.value,)
    return ()
