"""What versions a search looks for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.planner.solving.pairs import Release

Nogood = frozenset[Release]
"""Releases that do not work together."""


NOTHING: Mapping[str, Version] = MappingProxyType({})


class Question(NamedTuple):
    """What versions to look for.

    `current` are the versions that the project decides, `ranges` what else it asks for itself (an empty
    specifier for any version) and `resolved` what that comes to today, `targets` what has to hold in the end,
    `limits` ranges that are to stay. `movers` are the names of `current` and `ranges` that may change, all of
    them where there is none; then the versions with few consequences come first, else the newest.
    `preferred` releases come before others, `gone` are names that are to go. Nothing but a target goes back,
    except `downward`. A `lenient` search leaves alone what already is at odds. Of `wary` names no version is
    taken that is doubtful beside what may not move, of `ready` names none that has to be compiled. `nogoods`
    are known not to work.
    """

    current: Mapping[str, Version]
    ranges: Mapping[str, SpecifierSet]
    targets: Mapping[str, SpecifierSet]
    limits: Mapping[str, SpecifierSet]
    movers: frozenset[str] | None = None
    lenient: bool = False
    resolved: Mapping[str, Version] = NOTHING
    downward: bool = False
    wary: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    nogoods: frozenset[Nogood] = frozenset()
    ready: frozenset[str] = frozenset()
    preferred: frozenset[Release] = frozenset()
