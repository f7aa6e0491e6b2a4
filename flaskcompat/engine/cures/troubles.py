"""What the rules have against a set of versions, in a form that two sets can be compared by."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from flaskcompat.matchers import CODE_CONDITIONS
from flaskcompat.matchers.facts import Facts
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.match import Match
from flaskcompat.model.names import normalize
from flaskcompat.ruleset.compile import ANY, CompiledRule

_ABOUT = frozenset({"usage", "target", "setting", "detail", "file"})
_VERSIONS = ("distribution", "declares", "requires-python", "wheel", "requires", "needs", "of", "lacks")


class Trouble(NamedTuple):
    """One finding without its versions: the same trouble before and after a move is not a new one."""

    code: str
    names: frozenset[str]
    about: tuple[object, ...] = ()


Memo = dict[object, tuple[Trouble, ...]]


class Judge:
    """Rules, each with the names that its verdict depends on, so that only those concerned are asked."""

    def __init__(self, rules: Sequence[CompiledRule]) -> None:
        self._rules = [
            (compiled, frozenset(mentioned(compiled.rule.match)))
            for compiled in rules
            if compiled.rule.severity != "note"
        ]
        self._by_code = {compiled.rule.code: compiled for compiled in rules}

    def troubles(self, facts: Facts, changed: Collection[str] | None = None) -> set[Trouble]:
        """Everything above a note that the rules find; only of rules on the `changed` names, where given."""
        found: set[Trouble] = set()
        for compiled, names in self._rules:
            if changed is not None and names.isdisjoint(changed) and ANY not in names:
                continue
            if compiled.needs <= facts.candidates.keys():
                found.update(trouble(compiled, match) for match in compiled.condition(facts))
        return found

    def glance(self, facts: Facts, changed: Collection[str], memo: Memo) -> Iterator[Trouble]:
        """What rules find that name one of the `changed` distributions: not those on any distribution.

        Of these only the ones that ask the indexes are there too. The memo keeps the verdict of each of the
        others by the versions that it depends on, for facts that differ in nothing else.
        """
        candidates = facts.candidates
        for compiled, names in self._rules:
            if not compiled.needs <= candidates.keys():
                continue
            if compiled.joins:
                found = tuple(trouble(compiled, match) for match in compiled.condition(facts))
                yield from (each for each in found if not each.names.isdisjoint(changed))
                continue
            if names.isdisjoint(changed):
                continue
            key = (
                compiled.rule.code,
                *[one and (one.versions, one.level) for one in map(candidates.get, names)],
            )
            known = memo.get(key)
            if known is None:
                known = memo[key] = tuple(trouble(compiled, match) for match in compiled.condition(facts))
            yield from known

    def misses(self, found: Trouble, name: str) -> bool:
        """Whether the trouble is that another release needs what this name's version does not have."""
        return self._by_code[found.code].joins and name in found.about

    def still(self, broken: Trouble, facts: Facts) -> bool:
        """Whether the trouble shows in the facts."""
        compiled = self._by_code[broken.code]
        if not compiled.needs <= facts.candidates.keys():
            return False
        return any(trouble(compiled, match) == broken for match in compiled.condition(facts))

    def spoils(self, found: Iterable[Trouble], moved: Collection[str]) -> bool:
        """Whether any of it is about versions alone, one of them moved: a cure may not leave such."""
        return any(
            not self._by_code[each.code].looks_at_code and not each.names.isdisjoint(moved) for each in found
        )


def trouble(compiled: CompiledRule, match: Match) -> Trouble:
    """The trouble that a match of a rule is."""
    names = frozenset(re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for text in match.distributions)
    about: tuple[object, ...] = tuple(value for key, value in match.values if key in _ABOUT)
    if compiled.looks_at_code:
        about += (match.path, match.line)
    return Trouble(compiled.rule.code, names, about)


def worse(after: Iterable[Trouble], before: Iterable[Trouble]) -> bool:
    """Whether there is trouble that was not there before.

    What is said of a place in code is the same whichever of several distributions shows it.
    """
    known = set(map(_cause, before))
    return any(_cause(each) not in known for each in after)


def _cause(found: Trouble) -> tuple[object, ...]:
    return (found.code, found.about) if found.about else found


def without_place(compiled: CompiledRule, found: Trouble) -> Trouble:
    """A trouble in code wherever it stands: the versions that cure it in one line cure it in all."""
    return found._replace(about=found.about[:-2]) if compiled.looks_at_code else found


def mentioned(match: Mapping[str, Any]) -> Iterator[str]:
    """Distributions whose versions a condition depends on; `*` where that can be any."""
    for key in ("all", "any"):
        for part in match.get(key, ()):
            yield from mentioned(part)
    if "not" in match:
        yield from mentioned(match["not"])
    names = _named(match)
    yield from names
    if not names and not {"all", "any", "not", "python"} & match.keys() and CODE_CONDITIONS.isdisjoint(match):
        yield ANY


def _named(match: Mapping[str, Any]) -> list[str]:
    given = [match[key] for key in _VERSIONS if key in match]
    names = [name for each in given for name in ([each] if isinstance(each, str) else each)]
    return [name if name == ANY else normalize(name) for name in names]


def depends_on_python(match: Mapping[str, Any]) -> bool:
    """Whether a condition asks for the Python, by itself or through what a release requires or needs."""
    if PYTHON in _named(match):
        return True
    parts = [*match.get("all", ()), *match.get("any", ()), *([match["not"]] if "not" in match else [])]
    return not {"python", "requires-python", "wheel"}.isdisjoint(match) or any(map(depends_on_python, parts))
