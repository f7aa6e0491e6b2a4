"""`declares`: what a release's own metadata asks for (Requires-Dist) is not met."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flaskcompat.matchers import Condition
from flaskcompat.matchers.distribution import evidence
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.matchers.requires_dist import Entry, applies, read_entry
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
        entry = read_entry(text)
        if entry is None or required not in ("*", entry.name) or not applies(entry, facts.python, extra):
            continue
        met_by = facts.candidates.get(entry.name)
        if met_by is not None and _unmet(entry, met_by):
            found.append(_violation(name, candidate, met_by, entry))
    return found


def _unmet(entry: Entry, candidate: Candidate) -> bool:
    versions = candidate.versions
    return bool(versions) and candidate.exact and not entry.specifier.contains(versions[0], prereleases=True)


def _violation(name: str, candidate: Candidate, met_by: Candidate, entry: Entry) -> Match:
    first = evidence(name, candidate, candidate.level, candidate.versions[0])
    second = evidence(entry.name, met_by, met_by.level, met_by.versions[0])
    lead, follow = (first, second) if first.path else (second, first)
    related = (Related(follow.path, follow.line, follow.label),) if follow.path else ()
    values = (
        ("requirer", first.label),
        ("required", second.label),
        ("requirement", f"{entry.name}{entry.specifier}"),
    )
    return lead._replace(
        level=min(first.level, second.level),
        related=related,
        distributions=first.distributions + second.distributions,
        values=first.values + second.values + values,
    )
