"""`needs`: a release needs names that another distribution, or the Python, does not have in its version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from math import prod
from typing import Any

from flaskcompat.index.changelogs import changelog
from flaskcompat.matchers import Condition
from flaskcompat.matchers.apart import is_apart
from flaskcompat.matchers.distribution import evidence
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.matchers.installable import backported, installable, latest
from flaskcompat.matchers.lacks_words import clause
from flaskcompat.matchers.python import ASSUMED, python_evidence
from flaskcompat.matchers.requires_dist import applies, read_entry
from flaskcompat.model.lack import ABSENT, PYTHON, STAGES, Lack, Versions
from flaskcompat.model.match import REFERENCE, Match
from flaskcompat.model.names import normalize
from flaskcompat.model.report import Related

_MOST_VERSIONS = 2000
Texts = Mapping[str, str]
"""Versions by distribution."""


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `needs: NAME, of: NAME` with `stage`, `certain` and `except`; `pytest-*` stands for many.

    A pair of distributions is judged by what is lacking first: what is certain before what is not, then by
    stage. One match tells everything that the pair lacks. `missing: true` in the place of `of` means what is
    certainly not in the environment and not declared, `own: true` modules of the release itself.
    """
    needing, of = _wanted(data["needs"]), _wanted(data.get("of", []))
    if data.get("missing"):
        of = ABSENT.__eq__
    elif data.get("own"):
        of = "".__eq__
    left_out = _wanted(data.get("except", []))
    stages, certain = data.get("stage", STAGES), data.get("certain")

    def holds(lacks: list[Lack]) -> bool:
        first = min(lacks, key=rank)
        return first.stage in stages and (certain is None or certain is first.certain)

    def match(facts: Facts) -> tuple[Match, ...]:
        return tuple(
            _violation(facts, name, target, lacks)
            for name, target, lacks in _pairs(facts)
            if needing(name) and not left_out(name) and of(_asked(target, lacks)) and holds(lacks)
        )

    return match


def _asked(target: str, lacks: list[Lack]) -> str:
    """What a condition asks for to mean a pair: the target, or `ABSENT` for any that is not there."""
    return ABSENT if lacks[0].version == ABSENT else target


Pair = tuple[str, str, list[Lack]]
_last: list[tuple[Facts, list[Pair]]] = []


def _pairs(facts: Facts) -> list[Pair]:
    """Every pair of distributions of which one lacks something of the other, with all of it.

    Several rules ask for the same facts one after another: those of the last ones are kept.
    """
    if _last and _alike(_last[0][0], facts):
        return _last[0][1]
    newest = _newest(facts)
    versions = _versions(facts, newest)
    found = [
        (name, target, lacks)
        for name in newest
        for target, lacks in _lacking(facts, name, newest, versions).items()
        if lacks[0].version != ABSENT or not _provided(facts, name, newest[name], lacks)
    ]
    _last[:] = [(facts, found)]
    return found


def _alike(one: Facts, other: Facts) -> bool:
    return (
        one.candidates is other.candidates
        and one.lacks is other.lacks
        and one.code is other.code
        and one.python == other.python
    )


def _wanted(given: str | list[str]) -> Callable[[str], bool]:
    """Whether a name is meant: `*` alone stands for every distribution, which Python is not."""
    if given == "*":
        return lambda name: name not in (PYTHON, ABSENT, "")
    texts = [given] if isinstance(given, str) else given
    names = {normalize(text) for text in texts if "*" not in text}
    starts = tuple(text.partition("*")[0] for text in texts if "*" in text)
    return lambda name: name in names or name.startswith(starts)


def rank(lack: Lack) -> tuple[bool, int, bool]:
    """The order of what a pair lacks: what certainly shows early first, and what is not there at all."""
    return not lack.certain or lack.stage == STAGES[-1], STAGES.index(lack.stage), lack.kind != "name"


def _lacking(facts: Facts, name: str, newest: Texts, versions: Versions) -> dict[str, list[Lack]]:
    """What one distribution lacks in every version that is admitted of it and of another, by the other.

    The newest versions come first: where they lack nothing, no others need be asked.
    """
    found: dict[str, list[Lack]] = {}
    for lack in _lacks(facts, name, newest[name], versions):
        found.setdefault(lack.target, []).append(lack)
    return {target: lacks for target, lacks in found.items() if _always(facts, name, target, newest)}


def _always(facts: Facts, name: str, target: str, newest: Texts) -> bool:
    """Whether the pair lacks something in each of its admitted versions, what else is open left out."""
    fixed = {each: text for each, text in newest.items() if facts.candidates[each].exact}
    open_ = [each for each in dict.fromkeys((name, target)) if each in newest and each not in fixed]
    if len(fixed) == len(newest):
        return True
    admitted = [tuple(map(str, reversed(installable(facts, each)))) for each in open_]
    if prod(map(len, admitted)) > _MOST_VERSIONS:
        return False
    for texts in product(*admitted):
        chosen = {**fixed, **dict(zip(open_, texts, strict=True))}
        lacks = _lacks(facts, name, chosen[name], _versions(facts, chosen))
        if not any(lack.target == target for lack in lacks):
            return False
    return True


def _newest(facts: Facts) -> dict[str, str]:
    """The newest version of everything that the environment has or admits."""
    return {
        name: one.text if one.exact else str(latest(facts, name))
        for name, one in facts.candidates.items()
        if one.versions
    }


def _versions(facts: Facts, chosen: Texts) -> Versions:
    minor = ".".join(facts.python.split(".")[:2])
    other = ABSENT if facts.complete else ""
    return lambda name: minor if name == PYTHON else chosen.get(name, other)


def _provided(facts: Facts, name: str, version: str, lacks: list[Lack]) -> bool:
    """Whether a release declares what is absent, which other rules judge, or something unseen may bring it.

    A distribution that nobody knows may be a fork: it has the module's name within its own. Where what a
    release declares is not there either, versions are only a part of an environment. A project that imports
    a submodule, and has an extra for what that needs, knows it; what only an example imports is installed by
    whoever runs that.
    """
    lack = lacks[0]
    if lack.target in _declared(facts, name, version):
        return True
    if all(one.module for one in lacks) and (
        lack.target in facts.optional or not any(one.module in _imported(facts.code, True) for one in lacks)
    ):
        return True
    if any(
        not _declared(facts, each, candidate.text) <= facts.candidates.keys()
        for each, candidate in facts.candidates.items()
    ):
        return True
    modules = [each.partition(".")[0].replace("_", "").lower() for each in lack.names]
    return any(
        module in each.replace("-", "")
        for module in modules
        for each, candidate in facts.candidates.items()
        if facts.metadata(each, candidate.text) is None
    )


def _declared(facts: Facts, name: str, version: str) -> set[str]:
    """The distributions that a release asks for on the Python of the environment, as far as that is known.

    Whether `python_full_version < "3.11.3"` holds on 3.11 is not.
    """
    metadata = facts.metadata(name, version)
    entries = [read_entry(text) for text in metadata.requires] if metadata else []
    exact = facts.python.count(".") > 1
    return {
        entry.name
        for entry in entries
        if entry and applies(entry, facts.python) and (exact or "full_version" not in entry.marker)
    }


def _lacks(facts: Facts, name: str, version: str, versions: Versions) -> tuple[Lack, ...]:
    """What a release lacks; of a range without what it declares a backport of, which is not looked for."""
    found = facts.lacks(name, version, versions, lambda module: module in _imported(facts.code))
    if facts.complete or all(lack.target != PYTHON for lack in found):
        return found
    declared = _declared(facts, name, version)
    return tuple(lack for lack in found if lack.target != PYTHON or not backported(lack, declared))


_modules: dict[bool, tuple[Code, frozenset[str]]] = {}


def _imported(code: Code, served: bool = False) -> frozenset[str]:
    """Every module that the code imports, and those above each; `served` leaves out tests and examples.

    The last answers are kept.
    """
    if served not in _modules or _modules[served][0] is not code:
        found: set[str] = set()
        for name, usages in code.usages.items():
            if any(
                usage.kind == "import" and not (served and is_apart(usage.path, code.folder))
                for usage in usages
            ):
                parts = name.split(".")
                found.update(".".join(parts[:length]) for length in range(1, len(parts) + 1))
        _modules[served] = (code, frozenset(found))
    return _modules[served][1]


def _violation(facts: Facts, name: str, target: str, lacks: list[Lack]) -> Match:
    """The match of a pair: at the line of the one that needs, that of the other beside it."""
    candidate = facts.candidates[name]
    first = evidence(name, candidate, candidate.level, latest(facts, name))
    if target not in facts.candidates and target != PYTHON:
        return _alone(facts, first, target, lacks)
    if target == PYTHON:
        second = python_evidence(facts)
    else:
        other = facts.candidates[target]
        second = evidence(target, other, other.level, latest(facts, target))
    lead, follow = (first, second) if first.path else (second, first)
    values = (
        ("requirer", first.label),
        ("required", second.label.removesuffix(ASSUMED)),
        ("target", target),
    )
    return lead._replace(
        level=min(first.level, second.level),
        related=(Related(follow.path, follow.line, follow.label),) if follow.path else (),
        distributions=first.distributions + second.distributions,
        values=first.values + second.values + values,
        more=lambda: _told(lacks, target),
    )


def _alone(facts: Facts, first: Match, target: str, lacks: list[Lack]) -> Match:
    """The match of a release alone: what it needs is absent, or a part of itself."""
    level = min(first.level, facts.complete_level) if target else first.level
    wanted = target + min(lacks, key=rank).history().spans
    values = (("requirer", first.label), ("target", wanted))
    return first._replace(
        level=level,
        values=first.values + values,
        more=lambda: (("lacks", clause(sorted(lacks, key=rank))),),
    )


def _told(lacks: list[Lack], target: str) -> tuple[tuple[str, str], ...]:
    """What is lacking, in words, and the page that tells when it went."""
    ordered = sorted(lacks, key=rank)
    return ("lacks", clause(ordered)), (REFERENCE, changelog(target, ordered[0].history().gone))
