"""What setup.cfg and setup.py have in common: setuptools' keywords, turned into facts."""

from __future__ import annotations

from collections.abc import Iterable

from flaskcompat.model.inventory import Include, Inventory, Problem, PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers._pip_plain import plain_requirement

Entry = tuple[int, str]

# `setup_requires` is what building needs; `tests_require` is gone since setuptools 72.
_GROUPS = {"install_requires": "", "setup_requires": "build-system", "tests_require": "tests_require"}
LISTS = tuple(_GROUPS)


class SetupFacts:
    """Gathers what one file says."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._requirements: list[Requirement] = []
        self._pythons: list[PythonClaim] = []
        self._includes: list[Include] = []
        self._problems: list[Problem] = []
        self._roots: list[str] = []
        self.unread = False

    def problem(self, line: int, message: str) -> None:
        """Add something that could not be understood."""
        self._problems.append(Problem(self.path, line, message))

    def name(self, text: str) -> None:
        """Add the name of the project itself."""
        if text:
            self._roots.append(normalize(text))

    def required(self, keyword: str, entries: Iterable[Entry]) -> None:
        """Add the entries of `install_requires` or one of its kin."""
        for entry in joined(entries):
            self._add(entry, _GROUPS[keyword], "", build=keyword == "setup_requires")

    def extra(self, key: str, entries: Iterable[Entry]) -> None:
        """Add the entries of one extra, whose key may carry a marker (`test:python_version<"3"`)."""
        extra, _, marker = key.partition(":")
        for entry in joined(entries):
            self._add(entry, normalize(extra), marker.strip(), build=False)

    def include(self, line: int, target: str, keyword: str) -> None:
        """Add a file whose lines are the entries of a keyword, or of the extra of that name."""
        group = _GROUPS.get(keyword, normalize(keyword))
        self._includes.append(Include(target, self.path, line, group=group))

    def python(self, line: int, text: str) -> None:
        """Add `python_requires`."""
        from flaskcompat.readers.pep508 import specifier

        try:
            self._pythons.append(PythonClaim(specifier(text), "declared", self.path, line))
        except ValueError as error:
            self.problem(line, str(error))

    def classifiers(self, entries: Iterable[Entry]) -> None:
        """Add the Pythons that trove classifiers advertise."""
        for line, text in entries:
            label, _, version = text.replace(" ", "").rpartition("::")
            major, _, minor = version.partition(".")
            if label == "ProgrammingLanguage::Python" and major.isdecimal() and minor.isdecimal():
                claim = PythonClaim(f"=={major}.{minor}.*", "classifier", self.path, line)
                self._pythons.append(claim)

    def inventory(self) -> Inventory:
        """All that was gathered."""
        return Inventory(
            requirements=tuple(self._requirements),
            pythons=tuple(self._pythons),
            includes=tuple(self._includes),
            problems=tuple(dict.fromkeys(self._problems)),
            roots=tuple(self._roots),
            tool="pip",
            unread=self.unread,
        )

    def _add(self, entry: Entry, group: str, marker: str, *, build: bool) -> None:
        line, text = entry
        try:
            found = _requirement(text, self.path, line)
            if marker:
                found = _limited(found, _requirement(f"x; {marker}", self.path, line).marker)
        except ValueError as error:
            self.problem(line, str(error))
            return
        self._requirements.append(found._replace(group=group, role="build" if build else "requirement"))


def joined(entries: Iterable[Entry]) -> Iterable[Entry]:
    """Cut comments and join continued lines, as setuptools reads a list of requirements."""
    first = 0
    before = ""
    for line, text in entries:
        text = text.partition(" #")[0].strip()
        if not text or text.startswith("#"):
            continue
        first = first or line
        if text.endswith("\\"):
            before += text.rstrip("\\").strip() + " "
            continue
        yield first, before + text
        first, before = 0, ""
    if before:
        yield first, before.strip()


def _requirement(text: str, path: str, line: int) -> Requirement:
    plain = None if "--hash" in text else plain_requirement(text, line, path)
    if plain is not None:
        return plain
    from flaskcompat.readers.pep508 import read

    return read(text, path, line)


def _limited(requirement: Requirement, marker: str) -> Requirement:
    if requirement.marker:
        marker = f"({requirement.marker}) and ({marker})"
    return requirement._replace(marker=marker)
