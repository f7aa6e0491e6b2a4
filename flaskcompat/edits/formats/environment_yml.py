"""environment.yml: specifications of conda, and lists of pip's within them."""

from __future__ import annotations

import re

from flaskcompat.edits.formats.source_lines import indent_of, inserted, place_for
from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import Place, RefusedError
from flaskcompat.edits.replacing import Span
from flaskcompat.edits.wording import conda, pep440
from flaskcompat.edits.wording.ranges import same
from flaskcompat.edits.words import named, the_one
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.wanted import Wanted
from flaskcompat.readers._conda_match import translate
from flaskcompat.text.yaml_nodes import Node, YamlError, load

_WORDS = re.compile(r"[^'\"#\[\]{}\n]*")
_BUILD = re.compile(r"[=\s][^=\s<>!~]+=[^=]|[^\s=<>!~,]\s+[^\s<>=!~,]")
_ITEM = re.compile(r"\s*-\s+(['\"]?)")


class Editor:
    """One environment.yml."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._lines = Lines(text)
        try:
            root = load(text)
        except YamlError as error:
            raise RefusedError(error.message) from None
        dependencies = root.mapping.get("dependencies", Node("", 0)).items
        self._conda = {node.line for node in dependencies if node.text}
        self._pip = [item for node in dependencies for item in node.mapping.get("pip", node).items]

    def requirement(self, entry: Requirement) -> Place:
        """The version of the item in that line, in the words of who installs it."""
        if any(node.line == entry.line for node in self._pip) or entry.line not in self._conda:
            start, end = self._lines.span(entry.line)
            comment = self._text.find(" #", start, end)
            end = comment if comment >= 0 else end
            return Place((the_one(self._text, entry.name, entry.specifier, start, end),), pep440.reworded)
        return Place((self._conda_span(entry.name, entry.specifier, entry.line),), conda.reworded)

    def python(self, claim: PythonClaim) -> Place:
        """The version of conda's `python`."""
        return Place((self._conda_span("python", claim.specifier, claim.line),), conda.python_reworded)

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """An item more in the list for pip, or in conda's where there is none."""
        if wanted.kind != "requirement":
            raise RefusedError("environment.yml has no place for constraints: a constraints.txt has")
        pip = {node.line for node in self._pip}
        home = pip or self._conda
        entries = [(each.line, each.name) for each in inventory.requirements if each.line in home]
        number, is_after = place_for(wanted.name, sorted(set(entries)))
        item = _ITEM.match(self._lines.content(number))
        if not item:
            raise RefusedError("the list is not written with one item on each line")
        reword = pep440.reworded if pip else conda.reworded
        quote = item[1] or ('"' if ": " in wanted.specifier else "")
        words = f"{quote}{wanted.name}{reword('', wanted.specifier)}{quote}"
        line = f"{indent_of(self._lines, number)}- {words}"
        return inserted(self._text, self._lines, number if is_after else number - 1, line)

    def _conda_span(self, name: str, specifier: str, number: int) -> Span:
        start, end = self._lines.span(number)
        spans = []
        for first, stop in named(self._text, name, start, end):
            if words := _WORDS.match(self._text, stop, end):
                spans += self._read(first, stop, stop + len(words[0].rstrip()), specifier)
        if len(spans) != 1:
            raise RefusedError(f"{name} is written {'more than once' if spans else 'in parts'} there")
        begin, last = spans[0]
        if _BUILD.search(self._text[begin:last]):
            raise RefusedError(f"{name} is fixed to one build of conda's: its version goes with the build")
        return spans[0]

    def _read(self, first: int, stop: int, end: int, specifier: str) -> list[Span]:
        """The words after a name, as far as they say what was read; in a flow they end at a comma."""
        comma = self._text.find(",", stop, end)
        for last in (end, comma):
            try:
                if last >= stop and same(translate(self._text[first:last])[1], specifier):
                    return [(stop, last)]
            except ValueError:
                continue
        return []
