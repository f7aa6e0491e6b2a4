"""Ranges that admit versions which do not work, to ranges that do not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, takewhile
from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.engine.cures.cases import Case, settle
from flaskcompat.engine.cures.ranges import tightened
from flaskcompat.engine.cures.troubles import Judge, Trouble, worse
from flaskcompat.engine.cures.world import World
from flaskcompat.engine.pinned import pin_of
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.ruleset.compile import CompiledRule


class Admitted(NamedTuple):
    """A rule that fires on what a manifest admits; `case` is that manifest as a fresh install takes it."""

    compiled: CompiledRule
    broken: Trouble
    facts: Facts
    case: Case | None


def narrower(found: Admitted, name: str, hint: SpecifierSet | None, judge: Judge, world: World) -> str:
    """The specifier for a name under which the rule is silent and an install still works; empty for none.

    The rule's own advice comes first, then the newest versions down to the first with which it fires, then
    the oldest up to that.
    """
    candidate = found.facts.candidates.get(name)
    if candidate is None or candidate.exact or not candidate.versions:
        return ""
    limits = [str(hint)] if hint is not None and not pin_of(str(hint)) else []
    for limit in chain(limits, _known_edges(found, name, candidate, world)):
        text = tightened(candidate.text, limit)
        if _silent(found, name, text, judge) and _installs(found.case, name, text, judge, world):
            return text
    return ""


def _known_edges(found: Admitted, name: str, candidate: Candidate, world: World) -> Iterator[str]:
    """The edges, worked out once for all that a rule finds: they depend on versions, not on the place."""
    key = ("edges", found.compiled.rule.code, name, id(found.facts))
    yield from world.once(key, lambda: _edges(found, name, candidate))


def _edges(found: Admitted, name: str, candidate: Candidate) -> list[str]:
    def fine(version: Version) -> bool:
        return not _fires(found, name, candidate, (version,))

    newest = list(takewhile(fine, reversed(candidate.versions)))
    if newest:
        return [f">={newest[-1]}"]
    oldest = list(takewhile(fine, candidate.versions))
    return [f"<{candidate.versions[len(oldest)]}"] if oldest else []


def _fires(found: Admitted, name: str, candidate: Candidate, versions: tuple[Version, ...]) -> bool:
    one = candidate._replace(versions=versions, admitted=None if len(versions) == 1 else candidate.admitted)
    facts = found.facts._replace(candidates={**found.facts.candidates, name: one})
    return bool(found.compiled.condition(facts))


def _silent(found: Admitted, name: str, text: str, judge: Judge) -> bool:
    candidate = found.facts.candidates[name]
    specifier = SpecifierSet(text)
    inside = tuple(specifier.filter(candidate.versions))
    if not inside:
        return False
    narrow = candidate._replace(versions=inside, text=text, admitted=specifier.to_range())
    facts = found.facts._replace(candidates={**found.facts.candidates, name: narrow})
    if judge.still(found.broken, facts):
        return False
    return not worse(judge.troubles(facts, {name}), judge.troubles(found.facts, {name}))


def _installs(case: Case | None, name: str, text: str, judge: Judge, world: World) -> bool:
    """Whether a fresh install with the narrower range works as well as before, and meets nothing new."""
    if case is None:
        return True
    after, conflict = settle(case, {name: text}, world)
    if case.conflict:
        return True
    return not conflict and not worse(judge.troubles(after), judge.troubles(case.facts))
