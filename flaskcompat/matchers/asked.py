"""The code of a project as questions to the index of names: what has to be there for each usage to work."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from flaskcompat.index.words import leads, release_number, spans_with, words_in
from flaskcompat.matchers.apart import is_apart
from flaskcompat.matchers.facts import Code
from flaskcompat.model.lack import PYTHON, Lack
from flaskcompat.model.usage import Scope, Usage

Kind = Literal["name", "parameter", "arguments", "assign"]
_BROUGHT = ("distutils", ("setup.py", "versioneer.py"))
"""A module that what runs files of these names brings, whatever the Python has: each installer does."""


class Question(NamedTuple):
    """One thing that is needed of a name; `kind` and `detail` as in `Need`."""

    name: str
    kind: Kind = "name"
    detail: str = ""

    @property
    def text(self) -> str:
        """What is asked for, as the index of names spells it: `a.b`, `a.b(parameter)`, `a.b=`."""
        if self.kind in ("parameter", "arguments"):
            return f"{self.name}({self.detail})"
        return f"{self.name}=" if self.kind == "assign" else self.name

    @property
    def details(self) -> tuple[str, ...]:
        """The details each of which has to be lacking.

        A method may be called on its class, with the object as one argument more.
        """
        if self.kind != "arguments" or not self.name.rpartition(".")[0].rpartition(".")[2][:1].isupper():
            return (self.detail,)
        return (self.detail, str(int(self.detail) - 1))


class Site(NamedTuple):
    """A place that asks; `imports` tells that it is the import of the name itself."""

    path: str
    line: int
    column: int
    imports: bool = False


class Asked:
    """The questions of a project's code with their places, found by the words in them.

    `owners` tell which top-level modules are known; `answers` are those that were found so far, `ranges` what
    was made of them for many versions, and `there` those of which it is known that a release has them. A name
    that the code assigns somewhere is there, whatever a release has; what only tests assign is so for tests.
    Where one function alone assigns it, what that reads before is not: `kept = click.get_terminal_size`. Nor
    is what a method calls that it overrides: `super().full_process_value(...)`.
    """

    def __init__(self, code: Code, owners: Mapping[str, str]) -> None:
        self._owners, self._folder = owners, code.folder
        self.sites: dict[Question, dict[Site, None]] = {}
        self.by_word: dict[str, set[Question]] = {}
        self.imported: dict[str, list[str]] = {}
        self.answers: dict[object, dict[Question, Lack | None]] = {}
        self.ranges: dict[object, dict[Question, Any]] = {}
        self.there: dict[object, set[Question]] = {}
        self._spans: dict[str, list[tuple[tuple[int, ...], set[Question]]]] = {}
        self._suspects: dict[tuple[str, int], dict[str, set[Question]]] = {}
        owned = set()
        assigned = [usage for found in (code.usages, code.guarded, code.shapes) for usage in _assigned(found)]
        self._first = _first(assigned)
        own = {usage.name for usage in assigned}
        self._patched = {usage.name for usage in assigned if usage.kind == "assign"}
        served = {usage.name for usage in assigned if not is_apart(usage.path, code.folder)}
        for name, usages in code.usages.items():
            owner = owners.get(name.partition(".")[0], "")
            if owner:
                owned.add(owner)
                there = _within(name, own), _within(name, served)
                usages = _not_brought(name, usages)
                self._ask(name, usages, there, standard=owner == PYTHON)
        self.distributions = frozenset[str]().union(*map(leads, owned))

    def is_imported(self, name: str) -> bool:
        """Whether an import names exactly this."""
        return any(site.imports for site in self.sites.get(Question(name), ()))

    def suspects(self, distribution: str, version: str) -> dict[str, set[Question]]:
        """The questions that hold a word which some name had that this release lacks.

        They are told by the distribution whose names they are.
        """
        number = release_number(distribution, version)
        if number is None:
            return {}
        found = self._suspects.get((distribution, number))
        if found is None:
            found = self._suspects[distribution, number] = {}
            for edges, questions in self._spans_of(distribution):
                if bisect_right(edges, number) % 2:
                    for question in questions:
                        owner = self._owners[question.name.partition(".")[0]]
                        found.setdefault(owner, set()).add(question)
        return found

    def _spans_of(self, distribution: str) -> list[tuple[tuple[int, ...], set[Question]]]:
        """The questions that releases may deny: the numbers from which on they do, and do not, in turn."""
        spans = self._spans.get(distribution)
        if spans is None:
            spans = self._spans[distribution] = [
                (edges, {question for word in words for question in self.by_word[word]})
                for edges, words in spans_with(distribution, self.by_word)
            ]
        return spans

    def _ask(self, name: str, usages: list[Usage], there: tuple[bool, bool], *, standard: bool) -> None:
        """Ask what usages need; `there` tells whether code assigns the name, and whether other than tests."""
        for usage in usages:
            assigned = there[1] or (there[0] and is_apart(usage.path, self._folder))
            first = self._first.get(name) if assigned else None
            if first is not None and first[:2] == (usage.path, usage.scopes) and usage.line < first[2]:
                assigned = False
            if assigned and _is_overridden(usage) and not _within(name, self._patched):
                assigned = False
            if usage.kind == "import":
                self.imported.setdefault(usage.path, []).append(name)
            for question, site in _questions(usage):
                if question.kind != "name" or not assigned:
                    self._put(question, site, standard=standard)

    def _put(self, question: Question, site: Site, *, standard: bool) -> None:
        sites = self.sites.get(question)
        if sites is None:
            sites = self.sites[question] = {}
            for word in words_in(*question, qualified=standard):
                self.by_word.setdefault(word, set()).add(question)
        sites[site] = None


def _first(assigned: list[Usage]) -> dict[str, tuple[str, tuple[Scope, ...], int]]:
    """Path, scopes and line of the first assignment of each name that one function alone assigns."""
    found: dict[str, list[tuple[str, tuple[Scope, ...], int]]] = {}
    for usage in assigned:
        if usage.kind == "assign" and usage.scopes and usage.scopes[-1].kind == "function":
            found.setdefault(usage.name, []).append((usage.path, usage.scopes, usage.line))
        else:
            found.setdefault(usage.name, []).append(("", (), 0))
    return {name: min(places) for name, places in found.items() if len({each[:2] for each in places}) == 1}


def _not_brought(name: str, usages: list[Usage]) -> list[Usage]:
    module, files = _BROUGHT
    if name.partition(".")[0] != module:
        return usages
    return [usage for usage in usages if usage.path.rpartition("/")[2] not in files]


def _assigned(found: Mapping[str, list[Usage]]) -> Iterator[Usage]:
    return (usage for usages in found.values() for usage in usages if usage.kind in ("assign", "defined"))


def _is_overridden(usage: Usage) -> bool:
    """Whether a method calls that of its base which it overrides, which no definition stands in for."""
    *_, cls, function = (None, None, *usage.scopes)
    if (
        cls is None
        or function is None
        or (cls.kind, function.kind, usage.kind) != ("class", "function", "call")
    ):
        return False
    base, _, name = usage.name.rpartition(".")
    return name == function.name and base in cls.decorators


def _within(name: str, own: set[str]) -> bool:
    """Whether a name, or one that it is a part of, is among some names."""
    while name:
        if name in own:
            return True
        name = name.rpartition(".")[0]
    return False


def _questions(usage: Usage) -> Iterator[tuple[Question, Site]]:
    """What one usage needs: the name; of what is called also its parameters; that what is set can be."""
    site = Site(usage.path, usage.line, usage.column, usage.kind == "import")
    if usage.kind in ("constant", "defined"):
        return
    if usage.kind == "assign":
        if usage.scopes and usage.scopes[-1].kind == "class":
            return  # a class may define whatever its bases have
        yield Question(usage.name, "assign"), site
        return
    yield Question(usage.name), site
    if usage.kind in ("call", "decorator"):
        places = {keyword: (line, column) for keyword, line, column in usage.places}
        for keyword in usage.keywords:
            line, column = places.get(keyword, (usage.line, usage.column))
            yield Question(usage.name, "parameter", keyword), site._replace(line=line, column=column)
        # those of a decorator may be the arguments that the function below it wants; `*more` makes them more
        if usage.kind == "call" and usage.arguments:
            yield Question(usage.name, "arguments", str(usage.arguments)), site


_MOST_KEPT = 4
_last: list[tuple[Code, Asked]] = []


def asked(code: Code) -> Asked:
    """The questions of some code; the last answers are kept, as several of one project are asked in turn."""
    found = next((one for given, one in _last if given is code), None)
    if found is None:
        from flaskcompat.index.api import load_api

        found = Asked(code, load_api().owners)
        _last[:] = [(code, found), *_last[: _MOST_KEPT - 1]]
    return found
