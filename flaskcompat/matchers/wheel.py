"""`wheel`: a release has no wheel for the environment's Python, and has some for others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flaskcompat.matchers import Condition
from flaskcompat.matchers.distribution import evidence, for_each
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.matchers.python import python_evidence
from flaskcompat.matchers.requires_dist import marker_holds, read_entry
from flaskcompat.matchers.requires_python import admits
from flaskcompat.model.match import DEFINITE, Match
from flaskcompat.model.report import Related

_KNOWN = frozenset(f"3.{minor}" for minor in range(6, 16))
"""The Pythons that the catalog tells wheels of."""


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `wheel: NAME` (`*` for every distribution) with `missing: true` and `except`.

    Only pins count, and only a Python that the project certainly uses: of what is open, an installer takes
    what suits. What conda installs is no wheel.
    """
    return for_each(data, "wheel", _missing)


def _missing(facts: Facts, name: str, candidate: Candidate) -> tuple[Match, ...]:
    if not facts.python or not facts.python_path or facts.python_level < DEFINITE or facts.conda:
        return ()
    if not candidate.exact or candidate.level < DEFINITE or not candidate.versions:
        return ()
    version = candidate.versions[-1]
    metadata = facts.metadata(name, str(version))
    python = ".".join(facts.python.split(".")[:2])
    if metadata is None or not metadata.wheels or python in metadata.wheels or python not in _KNOWN:
        return ()
    if not admits(metadata.requires_python, facts.python) or _is_left(facts, name, metadata.wheels):
        return ()
    place = python_evidence(facts)
    values = (("python", python), ("wheels", words(metadata.wheels)), ("requirer", f"{name} {version}"))
    found = evidence(name, candidate, DEFINITE, version)
    return (
        found._replace(related=(Related(place.path, place.line, place.label),), values=found.values + values),
    )


def _is_left(facts: Facts, name: str, pythons: Sequence[str]) -> bool:
    """Whether what is around asks for a name on the Pythons of its wheels, and not on this one.

    Older locks of Poetry leave it to who asks whether a pin is installed.
    """
    markers = [
        entry.marker
        for other, candidate in facts.candidates.items()
        for version in candidate.versions[-1:]
        if other != name and (metadata := facts.metadata(other, str(version)))
        for text in metadata.requires
        if (entry := read_entry(text)) and entry.name == name
    ]
    return any(marker_holds(marker, python) for marker in markers for python in pythons) and not any(
        marker_holds(marker, facts.python) for marker in markers
    )


def words(pythons: Sequence[str]) -> str:
    """Some `3.X`, lowest first, as people say them: `3.6 to 3.9`, `3.8`, `3.6, 3.8 and 3.9`."""
    minors = [int(python.partition(".")[2]) for python in pythons]
    if len(pythons) > 2 and minors[-1] - minors[0] == len(minors) - 1:
        return f"{pythons[0]} to {pythons[-1]}"
    *first, last = pythons
    return f"{', '.join(first)} and {last}" if first else last
