"""What the conditions of a rule are held against: one environment, and the code and settings around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from flaskcompat.matchers.subject import fits_name
from flaskcompat.model.match import DEFINITE, Event, Match
from flaskcompat.model.usage import SHAPES

if TYPE_CHECKING:
    from packaging.ranges import VersionRange
    from packaging.version import Version

    from flaskcompat.model.lack import Imports, Lack, Lookup, Versions
    from flaskcompat.model.setting import Setting
    from flaskcompat.model.usage import Usage


class Candidate(NamedTuple):
    """The versions of one distribution that an environment has (one) or admits (several).

    `versions` are catalogued releases, newest last; where the catalog does not know the distribution,
    `versions` is empty and `admitted` holds the set. `level` is what a condition that all versions meet is
    worth; `text` is what the project asks for (`2.2.2`, `>=2.0`). With `older` the set also admits releases
    from before those that the catalog keeps, of which nothing is known.
    """

    versions: tuple[Version, ...]
    level: int
    text: str
    path: str = ""
    line: int = 0
    admitted: VersionRange | None = None
    older: bool = False

    @property
    def exact(self) -> bool:
        """Whether one version is known."""
        return self.admitted is None


class Metadata(NamedTuple):
    """What a release declares (`Requires-Python`, `Requires-Dist`), and the Pythons that it has wheels for.

    Of the latter nothing where nothing has to be compiled, or all of its releases are.
    """

    requires_python: str
    requires: tuple[str, ...]
    wheels: tuple[str, ...] | None = None


Mentions = Callable[[str], frozenset[tuple[str, int]]]
"""From a word to the path and line of each of its places in a project's code and templates."""


def nowhere(word: str) -> frozenset[tuple[str, int]]:
    """The mentions where no files are there to be looked at."""
    return frozenset()


class Code:
    """Usages, settings and files of one project, indexed; the same for all of its environments.

    `files` are relative to the project, whose path in reports is `folder`.
    """

    def __init__(
        self,
        usages: Iterable[Usage] = (),
        settings: Iterable[Setting] = (),
        files: Sequence[str] = (),
        events: Sequence[Event] = (),
        folder: str = "",
        mentions: Mentions = nowhere,
    ) -> None:
        self.usages: dict[str, list[Usage]] = {}
        self.guarded: dict[str, list[Usage]] = {}
        self.shapes: dict[str, list[Usage]] = {}
        for usage in usages:
            if usage.kind in SHAPES:
                if not usage.guarded:
                    self.shapes.setdefault(usage.name, []).append(usage)
                continue
            (self.guarded if usage.guarded else self.usages).setdefault(usage.name, []).append(usage)
        self.settings: dict[tuple[str, str], list[Setting]] = {}
        for setting in settings:
            if not setting.guarded:
                self.settings.setdefault((setting.space, setting.key), []).append(setting)
        self.files = files
        self.folder = "" if folder in ("", ".") else folder.rstrip("/") + "/"
        self.events = events
        self.mentions = mentions
        self._found: dict[int, tuple[Match, ...]] = {}
        self._below: dict[int, dict[str, list[str]]] = {}

    def once(self, key: object, find: Callable[[], tuple[Match, ...]]) -> tuple[Match, ...]:
        """The result of `find`, computed once for each condition: code does not change with versions."""
        found = self._found.get(id(key))
        if found is None:
            found = self._found[id(key)] = find()
        return found

    def named(self, name: str, *, guarded: bool = False, shapes: bool = False) -> list[Usage]:
        """Usages of a qualified name, with `guarded` those under a guard too, with `shapes` only shapes.

        `*` stands for one part of the name, at the end for one or more.
        """
        if shapes:
            return self._named(self.shapes, name)
        if guarded:
            return self.named(name) + self._named(self.guarded, name)
        return self._named(self.usages, name)

    def _named(self, usages: Mapping[str, list[Usage]], name: str) -> list[Usage]:
        if "*" not in name:
            return usages.get(name, [])
        start = name.partition("*")[0].removesuffix(".")
        return [
            usage
            for full in self._names_below(usages, name.partition(".")[0])
            if full.startswith(start) and fits_name(name, full)
            for usage in usages[full]
        ]

    def _names_below(self, usages: Mapping[str, list[Usage]], top: str) -> Iterable[str]:
        """The names below a top-level module, in order, or all of them where it is not told."""
        if "*" in top:
            return usages
        below = self._below.get(id(usages))
        if below is None:
            below = self._below[id(usages)] = {}
            for full in usages:
                below.setdefault(full.partition(".")[0], []).append(full)
        return below.get(top, ())


def nothing(name: str, version: str, versions: Versions, imports: Imports) -> tuple[Lack, ...]:
    """The lookup where no index is asked."""
    return ()


class Facts(NamedTuple):
    """One environment, or what a manifest admits, with its project's code."""

    candidates: Mapping[str, Candidate]
    code: Code
    metadata: Callable[[str, str], Metadata | None]
    python: str = ""
    python_level: int = DEFINITE
    python_path: str = ""
    python_line: int = 0
    python_assumed: bool = False
    """Whether nobody named this Python."""
    complete: bool = True
    complete_level: int = DEFINITE
    lacks: Lookup = nothing
    """What a release needs and the versions around it do not have."""
    conda: bool = False
    """Whether conda installs it, which has files of its own."""
    optional: frozenset[str] = frozenset()
    """What the project itself asks for in extras and groups, which the environment may lack."""
