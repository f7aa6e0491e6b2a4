"""The search for versions that cure a finding: each is checked against every rule before it is offered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.catalog import Catalog
from flaskcompat.engine.facts import version_of
from flaskcompat.engine.judge import fired
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.matchers.requires_dist import applies, read_entry
from flaskcompat.matchers.requires_python import admits
from flaskcompat.model.match import DEFINITE
from flaskcompat.ruleset.compile import CompiledRule

_TRIED = 60
_DEPTH = 4
Moves = dict[str, str]


class Search(NamedTuple):
    """What a search may use: the rules, the catalog, the finding's facts, and what the project asks for.

    `asked` are the specifiers that the project's own files put on a name (its pins left out, since a move is
    there to change them).
    """

    rules: Sequence[CompiledRule]
    catalog: Catalog
    facts: Facts
    asked: Mapping[str, SpecifierSet]
    newest: str = ""

    def releases(self, name: str, within: SpecifierSet | None) -> list[Version]:
        """Final releases, newest first, that the Python and the project's own specifiers admit."""
        asked = self.asked.get(name)
        found = []
        for release in reversed(self.catalog.releases(name)):
            version = version_of(release.version)
            if version is None or version.is_prerelease or release.yanked:
                continue
            if self.newest and release.uploaded[:10] > self.newest:
                continue
            if self.facts.python and not admits(release.requires_python, self.facts.python):
                continue
            if (within is None or version in within) and (asked is None or version in asked):
                found.append(version)
        return found


def cure(search: Search, broken: CompiledRule, name: str, within: SpecifierSet | None) -> Moves | None:
    """The smallest change that moves `name` (into `within`) after which `broken` and no other rule fires.

    A change of `name` alone is tried first, the newest release first; then the newest release that works
    when what it declares moves with it. None when no release does.
    """
    before = _firing(search, search.facts)
    now = search.facts.candidates.get(name)
    releases = [v for v in search.releases(name, within) if now is None or (v,) != now.versions][:_TRIED]
    alone = ({name: str(version)} for version in releases)
    together = (moves for version in releases if (moves := _with_requirements(search, name, version)))
    for moves in _chain(alone, together):
        if _works(search, broken, moves, before):
            return moves
    return None


def _chain(*parts: Iterable[Moves]) -> Iterator[Moves]:
    for part in parts:
        yield from part


def _works(search: Search, broken: CompiledRule, moves: Moves, before: frozenset[str]) -> bool:
    after = moved(search.facts, moves)
    if broken.needs <= after.candidates.keys() and broken.condition(after):
        return False
    return _declared_is_met(search, after, moves) and _firing(search, after) <= before


def moved(facts: Facts, moves: Mapping[str, str]) -> Facts:
    """The facts with other versions."""
    candidates = dict(facts.candidates)
    for name, text in moves.items():
        version = Version(text)
        old = candidates.get(name)
        place = (old.path, old.line) if old else ("", 0)
        candidates[name] = Candidate((version,), DEFINITE, text, *place)
    return facts._replace(candidates=candidates)


def _firing(search: Search, facts: Facts) -> frozenset[str]:
    return frozenset(
        compiled.rule.code for compiled, _ in fired(search.rules, facts) if compiled.rule.severity != "note"
    )


def _declared_is_met(search: Search, facts: Facts, moves: Moves) -> bool:
    """Whether nothing in the environment declares that a moved version may not be there, nor the reverse."""
    for name, candidate in facts.candidates.items():
        if not candidate.versions or not candidate.exact:
            continue
        for required, specifier in _declared(search, name, candidate.versions[0]):
            other = facts.candidates.get(required)
            if other is None or not other.versions or not (name in moves or required in moves):
                continue
            if not specifier.contains(other.versions[0], prereleases=True):
                return False
    return True


def _declared(search: Search, name: str, version: Version) -> Iterator[tuple[str, SpecifierSet]]:
    metadata = search.facts.metadata(name, str(version))
    for text in metadata.requires if metadata else ():
        entry = read_entry(text)
        if entry is not None and applies(entry, search.facts.python):
            yield entry.name, entry.specifier


def _with_requirements(search: Search, name: str, version: Version, depth: int = 0) -> Moves | None:
    """The move of a distribution with the moves of what it declares and the environment does not meet."""
    moves = {name: str(version)}
    if depth > _DEPTH:
        return None
    for required, specifier in _declared(search, name, version):
        present = search.facts.candidates.get(required)
        if present is None or not present.versions or required in moves:
            continue
        if specifier.contains(present.versions[0], prereleases=True):
            continue
        newer = search.releases(required, specifier)
        below = _with_requirements(search, required, newer[0], depth + 1) if newer else None
        if below is None:
            return None
        moves.update({key: value for key, value in below.items() if key not in moves})
    return moves if len(moves) > 1 else None
