"""`lacks`: the code uses names that a distribution, or the Python, does not have in its version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from flaskcompat.index.changelogs import changelog
from flaskcompat.matchers import Condition
from flaskcompat.matchers.asked import asked
from flaskcompat.matchers.distribution import evidence
from flaskcompat.matchers.facts import Facts
from flaskcompat.matchers.lacking import verdicts
from flaskcompat.matchers.missing_words import cure, has, told
from flaskcompat.matchers.python import python_evidence
from flaskcompat.matchers.sites import Hit, hits
from flaskcompat.model.lack import PYTHON, History
from flaskcompat.model.match import POSSIBLE, REFERENCE, Match
from flaskcompat.model.names import normalize
from flaskcompat.model.report import Related


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `lacks: NAME` (or a list, or `*` for all that the index of names knows) with its filters."""
    given, left_out = _listed(data["lacks"]), frozenset(_listed(data.get("except", [])))
    gone_members = data.get("members") == "gone"

    def match(facts: Facts) -> tuple[Match, ...]:
        found = verdicts(facts)
        if not found:
            return ()
        targets = {verdict.lack.target for verdict in found.values()}
        wanted = targets - {PYTHON} if given == ["*"] else targets.intersection(given)
        places = [_settled(hit) for hit in hits(asked(facts.code), found, wanted - left_out)]
        if gone_members:
            places = [hit for hit in places if not _may_come_from_below(hit)]
        return tuple(_match(facts, hit) for hit in _possible_once(_said_once(places)))

    return match


def _may_come_from_below(hit: Hit) -> bool:
    """Whether all that is missing are members of classes that no release had before.

    An object may be of a class below the one that is told of it, which had the member all the time.
    """
    return all(
        any(part[:1].isupper() for part in verdict.lack.names[0].split(".")[:-1])
        and not verdict.lack.history().gone
        for verdict in hit.verdicts
    )


def _settled(hit: Hit) -> Hit:
    """A place with what is missing there, which may be a part of what is used."""
    return hit._replace(
        verdicts=tuple([one._replace(lack=one.lack.part() or one.lack) for one in hit.verdicts])
    )


def _said_once(places: Sequence[Hit]) -> list[Hit]:
    """The places without those that say what their line says: `(p.help or "").strip()` lacks `help`."""
    told = {_about(hit) for hit in places if not _is_by_part(hit)}
    return [hit for hit in places if not _is_by_part(hit) or _about(hit) not in told]


def _about(hit: Hit) -> object:
    names = tuple([(one.lack.names, one.lack.kind, one.lack.detail) for one in hit.verdicts])
    return hit.site.path, hit.site.line, names


def _is_by_part(hit: Hit) -> bool:
    """Whether a part of what is used is what is told to be missing."""
    first = hit.verdicts[0].lack
    return first.kind == "name" and hit.text.startswith(f"{first.names[0]}.")


def _possible_once(places: Iterable[Hit]) -> Iterator[Hit]:
    """The places; of what only some admitted versions lack the first one, as the range has to change."""
    told: set[str] = set()
    for hit in places:
        if max(verdict.level for verdict in hit.verdicts) > POSSIBLE:
            yield hit
        elif hit.text not in told:
            told.add(hit.text)
            yield hit


def _listed(given: str | list[str]) -> list[str]:
    return [normalize(each) for each in ([given] if isinstance(given, str) else given)]


def _match(facts: Facts, hit: Hit) -> Match:
    """The match of one place: at its line, the version that decides beside it."""
    first = hit.verdicts[0]
    if first.lack.target == PYTHON:
        version = python_evidence(facts)
    else:
        candidate = facts.candidates[first.lack.target]
        version = evidence(first.lack.target, candidate, first.level, first.version)
    lacks = [verdict.lack for verdict in hit.verdicts]
    return version._replace(
        level=max(verdict.level for verdict in hit.verdicts),
        path=hit.site.path,
        line=hit.site.line,
        column=hit.site.column,
        related=(Related(version.path, version.line, version.label),) if version.path else (),
        values=(*version.values, ("usage", hit.text)),
        label=f"{hit.text} is used here",
        more=lambda: (
            ("lacks", told(lacks)),
            ("cure", cure(lacks, hit.used)),
            ("has", has(lacks)),
            ("lacking", first.lack.target),
            (REFERENCE, _page(first.lack.target, first.lack.history())),
        ),
    )


def _page(target: str, history: History) -> str:
    """Where it is told that a name went, or came: `>=3.9` is all that is known of one that came."""
    came = history.spans.removeprefix(">=")
    if history.gone or "," in came or not came[:1].isdigit():
        return changelog(target, history.gone)
    return changelog(target, came, came=True)
