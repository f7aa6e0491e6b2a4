"""`distribution`: a version of a distribution is in the environment, or the distribution certainly is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from packaging.version import Version

from flaskcompat.matchers import Condition
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.matchers.versions import Union
from flaskcompat.model.match import DEFINITE, POSSIBLE, Match
from flaskcompat.model.names import normalize


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `distribution` with `specifier`, and `certain` or `pinned`, or with `missing: true`."""
    name = normalize(data["distribution"])
    if data.get("missing"):
        return _missing(name)
    union = Union(data.get("specifier"))
    least = DEFINITE if data.get("pinned") else POSSIBLE + 1 if data.get("certain") else POSSIBLE

    def match(facts: Facts) -> tuple[Match, ...]:
        candidate = facts.candidates.get(name)
        if candidate is None:
            return ()
        level, version = union.held_by(candidate)
        return (evidence(name, candidate, level, version),) if level >= least else ()

    return match


def _missing(name: str) -> Condition:
    def match(facts: Facts) -> tuple[Match, ...]:
        # What an extra or an image installs is there for whoever uses that.
        # What conda's own builds ask for beyond the metadata, such as setuptools for pip, is there as well.
        if name in facts.candidates or name in facts.optional or facts.conda or not facts.complete:
            return ()
        return (Match(level=facts.complete_level),)

    return match


def evidence(name: str, candidate: Candidate, level: int, version: Version | None) -> Match:
    """The match for a candidate, with its version, or a version that it admits, as a placeholder."""
    shown = str(version) if version is not None else candidate.text
    if not candidate.exact and version is not None:
        shown = f"{version} (admitted by {candidate.text or 'any version'})"
    return Match(
        level=level,
        path=candidate.path,
        line=candidate.line,
        distributions=(f"{name}=={version}" if version is not None else f"{name}{candidate.text}",),
        values=((name, shown),),
        label=f"{name} {shown}",
    )


def for_each(
    data: Mapping[str, Any], key: str, found: Callable[[Facts, str, Candidate], tuple[Match, ...]]
) -> Condition:
    """Compile what is asked of each distribution that `data` names under `key`: one, or `*` for every one.

    Names under `except` are left out, as are those that are not there.
    """
    name = data[key]
    left_out = {normalize(other) for other in data.get("except", ())}

    def match(facts: Facts) -> tuple[Match, ...]:
        names = facts.candidates if name == "*" else [normalize(name)]
        return tuple(
            one
            for each in names
            if each not in left_out and each in facts.candidates
            for one in found(facts, each, facts.candidates[each])
        )

    return match
