"""Collects what the tables of one TOML file say, with a problem for whatever has the wrong type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flaskcompat.model.inventory import Include, Inventory, Problem, PythonClaim, Requirement
from flaskcompat.readers import pep508
from flaskcompat.text.toml_lines import Document, Key

Path = tuple[Key, ...]


def dotted(keys: Path) -> str:
    """Turn a key path into text: `project.dependencies[3]`."""
    text = ""
    for key in keys:
        text += f"[{key}]" if isinstance(key, int) else f".{_shown(key)}"
    return text.removeprefix(".")


def _shown(key: str) -> str:
    """A key as a report may show it: neither endless nor able to steer a terminal."""
    return key[:100] if key.isprintable() else repr(key[:100])


class Facts:
    """The facts of one file while its tables are read; every getter tells of the wrong type itself."""

    def __init__(self, document: Document, path: str) -> None:
        self.document = document
        self.path = path
        self.requirements: list[Requirement] = []
        self.pythons: list[PythonClaim] = []
        self.includes: list[Include] = []
        self.problems: list[Problem] = []
        self.roots: list[str] = []
        self.forks: list[str] = []
        self.conflicts: list[tuple[str, ...]] = []
        self.settles: list[str] = []

    def line(self, keys: Path) -> int:
        """The line where the key path starts."""
        return self.document.line(*keys)

    def problem(self, message: str, keys: Path) -> None:
        """Note what is wrong at a key path."""
        place = f"{dotted(keys)}: " if keys else ""
        self.problems.append(Problem(self.path, self.line(keys) if keys else 0, place + message))

    def get(self, keys: Path) -> Any:
        """The value at a key path; None where any part is missing or no table."""
        value: Any = self.document.data
        for key in keys:
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def has(self, *keys: str) -> bool:
        """Whether the file has that key."""
        return self.get(keys) is not None

    def table(self, *keys: Key) -> dict[str, Any]:
        """The table at a key path, empty when it is missing."""
        value = self.get(keys)
        return value if value is not None and self.check(value, dict, "a table", keys) else {}

    def array(self, *keys: Key) -> list[Any]:
        """The array at a key path, empty when it is missing."""
        value = self.get(keys)
        return value if value is not None and self.check(value, list, "an array", keys) else []

    def string(self, *keys: Key) -> str:
        """The string at a key path, empty when it is missing."""
        value = self.get(keys)
        return value if value is not None and self.check(value, str, "a string", keys) else ""

    def strings(self, *keys: Key) -> Iterator[tuple[Path, str]]:
        """The strings of an array with their key paths."""
        for index, value in enumerate(self.array(*keys)):
            if self.check(value, str, "a string", (*keys, index)):
                yield (*keys, index), value

    def check(self, value: object, kind: type, words: str, keys: Path) -> bool:
        """Whether the value is of that kind; a problem when it is not."""
        if isinstance(value, kind):
            return True
        self.problem(f"expected {words}", keys)
        return False

    def read(self, text: str, keys: Path) -> Requirement | None:
        """Turn one dependency specifier into a requirement; a problem when it is none."""
        try:
            return pep508.read(text, self.path, self.line(keys))
        except ValueError as error:
            self.problem(str(error), keys)
            return None

    def add(self, text: str, keys: Path, **fields: Any) -> None:
        """Add the requirement of one dependency specifier; `fields` are set in it."""
        if requirement := self.read(text, keys):
            self.requirements.append(requirement._replace(**fields))

    def add_all(self, *keys: Key, **fields: Any) -> None:
        """Add the requirements of an array of dependency specifiers."""
        for place, text in self.strings(*keys):
            self.add(text, place, **fields)

    def give_sources(self, sources: Mapping[str, tuple[str, bool]]) -> None:
        """Let requirements come from their name's source: what it is, and whether it is editable."""
        if not sources:
            return
        for index, requirement in enumerate(self.requirements):
            if requirement.name in sources and not requirement.source:
                source, editable = sources[requirement.name]
                self.requirements[index] = requirement._replace(source=source, editable=editable)

    def requires_python(self, *keys: Key) -> None:
        """Add the Pythons that a `requires-python` key declares."""
        text = self.string(*keys)
        try:
            if text and (specifier := pep508.specifier(text)):
                self.pythons.append(PythonClaim(specifier, "declared", self.path, self.line(keys)))
        except ValueError as error:
            self.problem(str(error), keys)

    def classifiers(self, *keys: Key) -> None:
        """Add the Pythons that trove classifiers advertise (`Programming Language :: Python :: 3.12`)."""
        for place, text in self.strings(*keys):
            label, _, version = text.replace(" ", "").rpartition("::")
            major, _, minor = version.partition(".")
            if label == "ProgrammingLanguage::Python" and major.isdecimal() and minor.isdecimal():
                claim = PythonClaim(f"=={major}.{minor}.*", "classifier", self.path, self.line(place))
                self.pythons.append(claim)

    def inventory(self, tool: str) -> Inventory:
        """All that was found."""
        return Inventory(
            requirements=tuple(self.requirements),
            pythons=tuple(self.pythons),
            includes=tuple(self.includes),
            problems=tuple(self.problems),
            forks=tuple(self.forks),
            conflicts=tuple(self.conflicts),
            roots=tuple(self.roots),
            tool=tool,
            settles=tuple(self.settles),
        )
