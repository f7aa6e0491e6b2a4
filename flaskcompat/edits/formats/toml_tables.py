"""pyproject.toml, Pipfile and pixi.toml: where their tables hold requirements, and in whose words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from flaskcompat.edits.formats.toml_homes import ENTRIES, PYTHONS, STRINGS
from flaskcompat.edits.place import Place, RefusedError, Reword
from flaskcompat.edits.replacing import Span
from flaskcompat.edits.wording import pep440
from flaskcompat.edits.words import head_name, the_one
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.model.wanted import Wanted
from flaskcompat.text.toml_lines import Document, Key, TomlError, load

Path = tuple[Key, ...]
_TRIPLE = ('"""', "'''")


class Editor:
    """One TOML file."""

    def __init__(self, text: str, path: str) -> None:
        self._text, self._path = text, path
        try:
            self._document = load(text)
        except TomlError as error:
            raise RefusedError(str(error)) from None
        self._homes: dict[tuple[int, str], list[tuple[Path, Reword | None]]] | None = None

    def requirement(self, entry: Requirement) -> Place:
        """The version in the array's string or under the key that the reader reports in that line."""
        if self._homes is None:
            self._homes = {}
            for keys, name, reword in chain(self._strings(), self._entries()):
                self._homes.setdefault((self._document.line(*keys), name), []).append((keys, reword))
        homes = self._homes.get((entry.line, entry.name), [])
        if len(homes) != 1:
            raise RefusedError(f"{entry.name} is written {'more than once' if homes else 'apart'} there")
        keys, reword = homes[0]
        if reword is not None:
            return self._version(keys, reword)
        start, end = self._inner(keys)
        return Place((the_one(self._text, entry.name, entry.specifier, start, end),), pep440.reworded)

    def python(self, claim: PythonClaim) -> Place:
        """The value that names the Python in that line."""
        for pattern, reword in PYTHONS:
            for keys in _below(self._document.data, pattern):
                if self._document.line(*keys) == claim.line:
                    return self._version(keys, reword)
        raise RefusedError("only by hand: it is one of the Pythons that tests run on")

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """The text with a new entry in the table that its group, or its kind, belongs to."""
        from flaskcompat.edits.formats.toml_adding import added

        return added(self._text, self._path, wanted, inventory)

    def _strings(self) -> Iterator[tuple[Path, str, None]]:
        """The strings of all arrays that hold dependency specifiers, with their names."""
        for pattern in STRINGS:
            for keys in _below(self._document.data, pattern):
                value = _at(self._document, keys)
                for index, text in enumerate(value if isinstance(value, list) else ()):
                    if isinstance(text, str):
                        yield (*keys, index), head_name(text), None

    def _entries(self) -> Iterator[tuple[Path, str, Reword]]:
        """The entries that are keys of tables, with their names; one may be an array of alternatives."""
        for is_home, pattern, reword in ENTRIES:
            if not is_home(self._path):
                continue
            for keys in _below(self._document.data, pattern):
                value = _at(self._document, keys)
                for name, single in value.items() if isinstance(value, dict) else ():
                    place = (*keys, name)
                    places: Iterable[Path] = (
                        [(*place, index) for index in range(len(single))]
                        if isinstance(single, list)
                        else [place]
                    )
                    yield from ((each, normalize(name.partition("[")[0].strip()), reword) for each in places)

    def _version(self, keys: Path, reword: Reword) -> Place:
        """The version of an entry: its value itself, or the string `version` in its table."""
        if isinstance(_at(self._document, keys), dict):
            table, keys = keys, (*keys, "version")
            if _at(self._document, keys) is None:
                return self._versionless(table, reword)
        value = _at(self._document, keys)
        if not isinstance(value, str):
            raise RefusedError("the entry names no version")
        start, end = self._inner(keys)
        if self._text[start:end] != value:
            raise RefusedError("the version is written with escapes")
        return Place(((start, end),), reword)

    def _versionless(self, keys: Path, reword: Reword) -> Place:
        """The front of an inline table that has no version yet."""
        span = self._document.value_span(*keys)
        if span is None:
            raise RefusedError("the entry names no version")
        inside = self._text[span[0] + 1 : span[1]]
        place = span[0] + 1 + len(inside) - len(inside.lstrip())
        return Place(((place, place),), lambda old, wanted: f'version = "{reword("*", wanted)}", ')

    def _inner(self, keys: Path) -> Span:
        """The characters between the quotes of a string."""
        span = self._document.value_span(*keys)
        if span is None:
            raise RefusedError("the value has no place of its own")
        start, end = span
        quotes = 3 if self._text.startswith(_TRIPLE, start) and end - start > 5 else 1
        return start + quotes, end - quotes


def _at(document: Document, keys: Path) -> object:
    value: object = document.data
    for key in keys:
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value


def _below(data: object, pattern: Sequence[str], done: Path = ()) -> Iterator[Path]:
    """The key paths that fit a pattern, where `*` is any key."""
    if not pattern:
        yield done
        return
    if not isinstance(data, dict):
        return
    for key in data if pattern[0] == "*" else [pattern[0]]:
        if key in data:
            yield from _below(data[key], pattern[1:], (*done, key))
