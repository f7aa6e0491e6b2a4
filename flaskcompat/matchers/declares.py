"""`declares`: what a release's own metadata asks for (Requires-Dist) is not met."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement

from flaskcompat.matchers import Condition
from flaskcompat.matchers.distribution import evidence
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.model.match import Match
from flaskcompat.model.names import normalize
from flaskcompat.model.report import Related


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `declares: NAME, requires: NAME`, with `*` for all, `extra`, and `except` (names left out)."""
    requirer, required = data["declares"], data["requires"]
    extra = data.get("extra", "")
    left_out = {normalize(name) for name in data.get("except", ())}

    def match(facts: Facts) -> tuple[Match, ...]:
        names = list(facts.candidates) if requirer == "*" else [normalize(requirer)]
        return tuple(
            found
            for name in names
            if name not in left_out and name in facts.candidates
            for found in _violations(facts, name, required, extra)
        )

    return match


def _violations(facts: Facts, name: str, required: str, extra: str) -> list[Match]:
    """Each requirement of the one version of `name` that another version in the environment does not meet."""
    candidate = facts.candidates[name]
    if not candidate.exact or not candidate.versions:
        return []
    metadata = facts.metadata(name, str(candidate.versions[0]))
    found = []
    for text in metadata.requires if metadata else ():
        requirement = parse_requirement(text)
        if requirement is None:
            continue
        other = normalize(requirement.name)
        if required not in ("*", other) or not applies(requirement, facts.python, extra):
            continue
        met_by = facts.candidates.get(other)
        if met_by is not None and _unmet(requirement, met_by):
            found.append(_violation(name, candidate, (other, met_by), requirement))
    return found


def _unmet(requirement: Requirement, candidate: Candidate) -> bool:
    versions = candidate.versions
    return (
        bool(versions)
        and candidate.exact
        and not requirement.specifier.contains(versions[0], prereleases=True)
    )


def _violation(
    name: str, candidate: Candidate, other: tuple[str, Candidate], requirement: Requirement
) -> Match:
    first = evidence(name, candidate, candidate.level, candidate.versions[0])
    second = evidence(other[0], other[1], other[1].level, other[1].versions[0])
    lead, follow = (first, second) if first.path else (second, first)
    related = (Related(follow.path, follow.line, follow.label),) if follow.path else ()
    values = (
        ("requirer", first.label),
        ("required", second.label),
        ("requirement", f"{other[0]}{requirement.specifier}"),
    )
    return lead._replace(
        level=min(first.level, second.level),
        related=related,
        distributions=first.distributions + second.distributions,
        values=first.values + second.values + values,
    )


@lru_cache(maxsize=4096)
def parse_requirement(text: str) -> Requirement | None:
    """A Requires-Dist entry, or None for text that is not PEP 508 (old releases carry some)."""
    try:
        return Requirement(text)
    except InvalidRequirement:
        return None


def applies(requirement: Requirement, python: str, extra: str = "") -> bool:
    """Whether an entry's marker holds on the Python with the extra; with an extra, only its entries do."""
    if requirement.marker is None:
        return not extra
    text = str(requirement.marker)
    return marker_holds(text, python, extra) if not extra or "extra" in text else False


@lru_cache(maxsize=4096)
def marker_holds(text: str, python: str, extra: str = "") -> bool:
    """Whether a marker (PEP 508) holds on Linux and CPython `X.Y` (the newest one where it is unknown).

    An empty marker holds; one that does not parse does not.
    """
    if not text:
        return True
    from packaging.markers import InvalidMarker, Marker, UndefinedEnvironmentName

    minor = ".".join((python or "3.13").split(".")[:2])
    full = python if python.count(".") >= 2 else f"{minor}.0"
    environment = {
        "python_version": minor,
        "python_full_version": full,
        "implementation_version": full,
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "os_name": "posix",
        "sys_platform": "linux",
        "platform_system": "Linux",
        "platform_machine": "x86_64",
        "platform_release": "",
        "platform_version": "",
        "extra": extra,
    }
    try:
        return Marker(text).evaluate(environment)
    except (InvalidMarker, UndefinedEnvironmentName):
        return False
