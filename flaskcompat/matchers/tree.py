"""`all`, `any` and `not`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flaskcompat.matchers import CODE_CONDITIONS, Condition, compile_late
from flaskcompat.matchers.facts import Facts
from flaskcompat.model.match import DEFINITE, POSSIBLE, Match
from flaskcompat.model.report import Related


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `all`, `any` or `not`."""
    if "not" in data:
        return _negation(compile_late(data["not"]))
    if "any" in data:
        return _alternative([compile_late(part) for part in data["any"]])
    return _conjunction(data["all"])


def _negation(inner: Condition) -> Condition:
    def match(facts: Facts) -> tuple[Match, ...]:
        best = max((found.level for found in inner(facts)), default=0)
        if best > POSSIBLE:
            return ()
        return (Match(level=POSSIBLE if best else DEFINITE),)

    return match


def _alternative(parts: list[Condition]) -> Condition:
    def match(facts: Facts) -> tuple[Match, ...]:
        return tuple(found for part in parts for found in part(facts))

    return match


def is_code(data: Mapping[str, Any]) -> bool:
    """Whether a condition looks at code or settings alone (which costs more than looking at versions)."""
    if "not" in data:
        return is_code(data["not"])
    for key in ("all", "any"):
        if key in data:
            return any(is_code(part) for part in data[key])
    return not CODE_CONDITIONS.isdisjoint(data)


def _conjunction(parts: list[Mapping[str, Any]]) -> Condition:
    conditions = [compile_late(part) for part in parts]
    order = sorted(range(len(parts)), key=lambda index: is_code(parts[index]))

    def match(facts: Facts) -> tuple[Match, ...]:
        found: list[tuple[Match, ...]] = [()] * len(conditions)
        for index in order:
            found[index] = conditions[index](facts)
            if not found[index]:
                return ()
        return _join(found)

    return match


def _join(found: list[tuple[Match, ...]]) -> tuple[Match, ...]:
    """Every match of the first part that has a place, each joined with the best match of the other parts."""
    lead = next((index for index, matches in enumerate(found) if any(m.path for m in matches)), 0)
    others = [max(matches, key=lambda m: m.level) for index, matches in enumerate(found) if index != lead]
    return tuple(_merge(primary, others) for primary in found[lead])


def _merge(primary: Match, others: list[Match]) -> Match:
    related = list(primary.related)
    for other in others:
        if other.path:
            related.append(Related(other.path, other.line, other.label))
        related.extend(other.related)
    everything = [primary, *others]
    return primary._replace(
        level=min(m.level for m in everything),
        related=tuple(dict.fromkeys(related)),
        distributions=tuple(dict.fromkeys(d for m in everything for d in m.distributions)),
        values=tuple(pair for m in reversed(everything) for pair in m.values),
        more=next((m.more for m in everything if m.more), None),
    )
