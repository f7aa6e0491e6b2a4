"""`requires-python`: a release's own Requires-Python excludes the environment's Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from packaging.specifiers import InvalidSpecifier

from flaskcompat.matchers import Condition
from flaskcompat.matchers.distribution import evidence, for_each
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.matchers.python import python_evidence
from flaskcompat.matchers.versions import admits_python
from flaskcompat.model.match import Match
from flaskcompat.model.report import Related


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `requires-python: NAME` (`*` for every distribution, `except` for names to leave out)."""
    return for_each(data, "requires-python", _excluded)


def _excluded(facts: Facts, name: str, candidate: Candidate) -> tuple[Match, ...]:
    """The match where every version is excluded: of several, installers take one that is not."""
    if not facts.python or facts.python_assumed:  # an installer refuses: whoever pins it has a Python for it
        return ()
    if candidate.older:  # an installer takes one of those that the catalog leaves out
        return ()
    bad = []
    for version in reversed(candidate.versions):  # mostly the newest is taken, and tells it all
        metadata = facts.metadata(name, str(version))
        if metadata is None or admits(metadata.requires_python, facts.python):
            return ()
        bad.append((version, metadata.requires_python))
    if not bad:
        return ()
    version, declared = bad[0]
    requirer = f"{name} {version}"
    if len(bad) > 1:  # the oldest asks for the least
        admitted = f" that {candidate.text} admits" if candidate.text else ""
        requirer, declared = f"each release of {name}{admitted}", bad[-1][1]
    found = evidence(name, candidate, min(candidate.level, facts.python_level), version)
    place = python_evidence(facts)
    related = (Related(place.path, place.line, place.label),) if place.path else ()
    values = (("python", facts.python), ("requirement", declared), ("requirer", requirer))
    return (found._replace(related=related, values=found.values + values),)


def admits(specifier: str, python: str) -> bool:
    """Whether a Requires-Python admits the Python; text that is not PEP 440 excludes nothing."""
    if not specifier:
        return True
    try:
        return admits_python(specifier, python)
    except InvalidSpecifier:
        return True
