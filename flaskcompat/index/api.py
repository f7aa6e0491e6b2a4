"""Which names exist in which releases: the API index as the rest of the tool asks it.

`False` is said only of what some other release has while the release asked about lacks it; whatever was never
seen, may be made up at run time, or belongs to a release older than the index is `None`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache

from flaskcompat.index.data_file import ANY, DataFile, read
from flaskcompat.index.files import FOLDER, PACKAGES
from flaskcompat.index.lookup import Lookup, Point
from flaskcompat.index.questions import Question, ask
from flaskcompat.index.spans import span_text, went

Versions = Callable[[str], str]
"""The version of a distribution in an environment, empty where it has none; it answers the same each time."""


class Api:
    """The API index in a folder; the file of a distribution is read when it is first asked for."""

    def __init__(self, folder: str = FOLDER) -> None:
        self.folder = folder
        with open(f"{folder}/{PACKAGES}", encoding="utf-8") as stream:
            self._owners: dict[str, str] = json.load(stream)
        self._distributions = frozenset(self._owners.values())
        self._files: dict[str, DataFile] = {}
        self._any = self._lookup(lambda distribution: ANY)
        self._last: tuple[Versions, Lookup] | None = None

    @property
    def owners(self) -> Mapping[str, str]:
        """The distribution that each top-level module belongs to."""
        return self._owners

    def releases(self, distribution: str) -> tuple[str, ...]:
        """The releases of a distribution that are indexed, lowest version first; none where it is unknown."""
        return tuple(self._file(distribution).releases) if distribution in self._distributions else ()

    def distribution_of(self, name: str) -> str:
        """The distribution of a qualified name: `python` for the standard library, empty if unknown."""
        return self._owners.get(name.partition(".")[0], "")

    def exists(self, name: str, versions: Versions) -> bool | None:
        """Whether a module, class, function, method or attribute is there."""
        return self._answer(Question(name), versions)

    def accepts(self, name: str, parameter: str, versions: Versions) -> bool | None:
        """Whether a function, method or class can be called with a keyword argument of that name."""
        return self._answer(Question(name, parameter=parameter), versions)

    def takes(self, name: str, count: int, versions: Versions) -> bool | None:
        """Whether a function, method or class can be called with that many positional arguments."""
        return self._answer(Question(name, arguments=count), versions)

    def settable(self, name: str, versions: Versions) -> bool | None:
        """Whether an attribute of an instance can be set: no property without a setter stands in the way."""
        return self._answer(Question(name, settable=True), versions)

    def most_arguments(self, name: str, versions: Versions) -> int | None:
        """How many positional arguments a callable takes at most; None for unknown and for unlimited."""
        counts = ask(self._of(versions), Question(name, arguments=0)).counts
        return max(counts) if counts else None

    def spans(self, name: str, versions: Versions | None = None, of: str = "") -> str:
        """The releases that have a name, like `<3.0.0`, of the distribution on its way in which that varies.

        A parameter is asked about as `a.b(parameter)`, the setting of an attribute as `a.b=`. With `of` they
        are those of that distribution beside the versions of the others, unless none of them would do. Later
        ones count where they have it beside other versions, which they ask for: Flask 1.1 for Werkzeug 0.15.
        """
        question, best = Question.parse(name), ""
        ask(self._any, question)
        candidates = self._candidates(question)
        if of in candidates and versions is not None:
            has = [one is True for one in self._each(question, of, versions)]
            if any(has):
                last = len(has) - has[::-1].index(True)
                if (self._file(of).number(versions(of)) or 0) < last:
                    later = [one is True for one in self._each(question, of)[last:]]
                    has[last:] = later if all(later) else has[last:]
                return span_text(self._file(of).releases, has)
        for distribution in candidates:
            releases = self._file(distribution).releases
            has = [self._at(question, distribution, number) is True for number in range(len(releases))]
            best = best or span_text(releases, has)
            if not all(has):
                return span_text(releases, has)
        return best

    def lacking_in(self, name: str, versions: Versions) -> tuple[str, ...]:
        """The distributions that could have a missing name: its own, and those it would inherit from."""
        return self._of(versions).follow(name).lacking

    def culprit(self, name: str, versions: Versions) -> str:
        """The distribution whose release lacks a name; other than the name's own where that inherits it."""
        return self._blame(Question.parse(name), versions)[0]

    def gone(self, name: str, versions: Versions, of: str = "") -> str:
        """The release in which a name went that is lacking now; empty if it came only later, or is there.

        `of` is the distribution that is known to lack it: others on its way may have had a say in it as well.
        """
        return self._blame(Question.parse(name), versions, of)[1]

    def same(self, one: str, other: str) -> bool:
        """Whether two names have stood for one thing in any releases, or for a class and one below it."""
        points = self._any.follow(one).points
        below = [each for point in points if point.kind == "class" for each in self._any.ancestors(point)]
        things = {_place(point, one) for point in points} | {_place(each, "") for each in below if each}
        return not things.isdisjoint(
            {_place(point, other) for point in self._any.follow(other).points} - {""}
        )

    def _answer(self, question: Question, versions: Versions) -> bool | None:
        found = ask(self._of(versions), question).holds
        if found is False and not self._seen(question, versions):
            return None
        return found

    def _seen(self, question: Question, versions: Versions) -> bool:
        """Whether some release has what this one lacks, or the module or class that this one lacks whole."""
        missing = self.missing_part(question.name, versions)
        if missing:
            return bool(self._any.follow(missing).points)
        if question.settable:
            return any(
                self._at(question, distribution, number, versions) is True
                for distribution in self._candidates(question)
                for number in range(len(self._file(distribution).releases))
            )
        return ask(self._any, question).explicit

    def missing_part(self, name: str, versions: Versions) -> str:
        """The shortest part of a name that is missing, which may be all of it."""
        lookup, parts = self._of(versions), name.split(".")
        prefixes = (".".join(parts[: length + 1]) for length in range(len(parts)))
        return next((prefix for prefix in prefixes if lookup.follow(prefix).lacking), "")

    def _blame(self, question: Question, versions: Versions, of: str = "") -> tuple[str, str]:
        if self._answer(question, versions) is not False:
            return "", ""
        missing, whole = self.missing_part(question.name, versions), question
        question = Question(missing) if missing else question
        candidates = self._candidates(question)
        for distribution in [of] if of in candidates else candidates:
            data = self._file(distribution)
            current = data.number(versions(distribution))
            if current is None:
                continue
            has = self._each(question, distribution, versions)
            if True in has:
                has = self._whatever(question, distribution, versions) or has
                gone = went(data.releases, has, current)
                return distribution, self._earlier(whole, question, distribution, current, versions) or gone
        return self.distribution_of(question.name), ""

    def _each(
        self, question: Question, distribution: str, versions: Versions | None = None
    ) -> list[bool | None]:
        """The answers with each release of a distribution."""
        count = len(self._file(distribution).releases)
        return [self._at(question, distribution, number, versions) for number in range(count)]

    def _whatever(
        self, question: Question, distribution: str, versions: Versions | None
    ) -> list[bool | None]:
        """The same beside any releases of the others, where those do not decide; empty where they do.

        Flask-WTF 0.15 has the fields of its `html5` with the WTForms of its time, not with that of today.
        """
        current = self._file(distribution).number(versions(distribution)) if versions else None
        if current is None or self._at(question, distribution, current) is not False:
            return []
        return self._each(question, distribution)

    def _earlier(
        self, whole: Question, part: Question, distribution: str, current: int, versions: Versions
    ) -> str:
        """Where something went before what held it did: `cgi.escape` with Python 3.8, `cgi` with 3.13."""
        if whole == part:
            return ""
        has = self._whatever(whole, distribution, versions) or self._each(whole, distribution, versions)
        return went(self._file(distribution).releases, has[:current], current)

    def _candidates(self, question: Question) -> list[str]:
        """The distributions that a name leads through, its own first."""
        probe = self._lookup(lambda distribution: ANY)
        ask(probe, question)
        return [name for name in probe.met if name in self._distributions]

    def _at(
        self, question: Question, distribution: str, number: int, versions: Versions | None = None
    ) -> bool | None:
        """The answer with one release of a distribution, and of others those of an environment, or any."""
        if versions is not None:
            self._of(versions).alone()

        def release(asked: str) -> int | None:
            if asked == distribution:
                return number
            return self._file(asked).number(versions(asked)) if versions else ANY

        return ask(self._lookup(release), question).holds

    def watch(self, distribution: str, versions: Versions) -> Lookup:
        """The lookup that all is asked of which is asked next with these versions, and that watches one.

        Its `window` then tells for which other versions of the distribution the answers hold as well.
        """
        lookup = self._lookup(lambda name: self._file(name).number(versions(name)), distribution)
        self._last = (versions, lookup)
        return lookup

    def number(self, distribution: str, version: str) -> int | None:
        """The number of the indexed release that stands for a version, as windows count them."""
        return self._file(distribution).number(version) if distribution in self._distributions else None

    def _of(self, versions: Versions) -> Lookup:
        if self._last is None or self._last[0] != versions:
            self._last = (versions, self._lookup(lambda name: self._file(name).number(versions(name))))
        return self._last[1]

    def _lookup(self, releases: Callable[[str], int | None], watched: str = "") -> Lookup:
        known: dict[str, int | None] = {}

        def remembered(distribution: str) -> int | None:
            if distribution not in known:
                known[distribution] = releases(distribution)
            return known[distribution]

        return Lookup(self.open, self.distribution_of, remembered, watched)

    def open(self, distribution: str) -> DataFile | None:
        """The data of a distribution, none where it is not indexed."""
        return self._file(distribution) if distribution in self._distributions else None

    def _file(self, distribution: str) -> DataFile:
        found = self._files.get(distribution)
        if found is None:
            found = self._files[distribution] = read(f"{self.folder}/{distribution}.json")
        return found


@lru_cache(maxsize=4)
def load_api(folder: str = FOLDER) -> Api:
    """The API index in a folder (by default the one shipped with the tool); the same object each time."""
    return Api(folder)


def _place(point: Point | str, name: str) -> str:
    """Where the thing is defined that a name leads to, empty where that is not known."""
    if isinstance(point, str) or not point.scope:
        return ""
    return point.scope if point.kind in ("module", "class") else f"{point.scope}.{name.rpartition('.')[2]}"
