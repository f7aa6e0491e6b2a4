"""One version to be changed, with the lines of the project that decide it."""

from __future__ import annotations

from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.engine.pinned import pin_of
from flaskcompat.model.inventory import Requirement

Moves = dict[str, str]
"""Names to specifiers: `==3.1.3`, or a range where nothing pins the name."""


class Change(NamedTuple):
    """What to ask for one name, and the requirements that ask for something else now.

    `entries` is empty where no requirement stands in the way: the name is only in a lock (`locked`), or has
    to be added. `conda` tells that conda installs it. `table` tells, for a requirement of a group, what kind
    of table holds it: `group` or `extra`.
    """

    name: str
    specifier: str
    entries: tuple[Requirement, ...] = ()
    locked: bool = False
    conda: bool = False
    table: str = ""

    @property
    def version(self) -> str:
        """The exact version, empty for a range."""
        return pin_of(self.specifier)

    @property
    def extras(self) -> tuple[str, ...]:
        """Extras that the project asks of the name."""
        return tuple(dict.fromkeys(extra for entry in self.entries for extra in entry.extras))

    @property
    def group(self) -> str:
        """The group that holds the requirement, empty for none."""
        return self.entries[0].group if self.entries else ""

    @property
    def bare(self) -> str:
        """The name with its specifier alone."""
        return f"{self.name}{self.specifier}"

    @property
    def asked(self) -> str:
        """The requirement as PEP 508 text."""
        extras = f"[{','.join(self.extras)}]" if self.extras else ""
        return f"{self.name}{extras}{self.specifier}"


class Owner(NamedTuple):
    """Who decides the versions: `tool`, and `path`, the file or folder that holds them.

    `kind` tells a lock from a manifest that is installed as it stands, an installed environment and a mere
    report. `source` is the file that people edit, where that is another: a lock is made from it
    (`requirements.in`), or the manifest takes its requirements from it.
    """

    tool: str
    path: str
    kind: str = "manifest"
    source: str = ""

    @property
    def folder(self) -> str:
        """Where the tool has to work; empty for the working directory."""
        return self.path.rpartition("/")[0]


def admits(entry: Requirement, specifier: str) -> bool:
    """Whether a requirement leaves room for all that the specifier admits; unreadable text does not."""
    try:
        asked = SpecifierSet(entry.specifier)
        version = pin_of(specifier)
        if version:
            return asked.contains(Version(version), prereleases=True)
        return SpecifierSet(specifier).to_range().is_subset(asked.to_range())
    except ValueError:
        return False


def deciding(entries: list[Requirement], specifier: str, pinned_elsewhere: bool) -> tuple[Requirement, ...]:
    """Of the active requirements for a name, those that have to change for the specifier to hold.

    Where none contradicts it, a lock already decides, or else the first requirement has to say it.
    """
    against = tuple(entry for entry in entries if not admits(entry, specifier))
    if against or pinned_elsewhere:
        return against
    return tuple(entry for entry in entries if entry.role == "requirement")[:1]
