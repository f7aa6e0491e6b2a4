"""What stands in the way, with what takes its place: rules name the successors of what was abandoned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from flaskcompat.engine.causes import ABANDONED
from flaskcompat.model.names import normalize
from flaskcompat.planner.way import Way
from flaskcompat.ruleset.compile import CompiledRule


def blockers(
    ways: Iterable[Way], rules: Sequence[CompiledRule], clash: Callable[[], str] = str
) -> tuple[str, ...]:
    """Turn what blocks the ways into sentences, each with the successor of what it names, if any.

    Where no distribution is to blame, `clash` tells what the targets themselves fail with.
    """
    return tuple(dict.fromkeys(_sentence(text, way, rules, clash) for way in ways for text in way.blockers))


def _sentence(text: str, way: Way, rules: Sequence[CompiledRule], clash: Callable[[], str]) -> str:
    if not way.blocking and (reason := clash()):
        return f"{text.rstrip('.')}: {reason}."
    names = [name for name in way.blocking if name in text]
    if not names and len(way.blockers) == 1:
        names = [*way.blocking]
    told = [text.rstrip(".") + ".", *(each for name in names for each in successors(name, rules))]
    return " ".join(dict.fromkeys(told))


def successors(name: str, rules: Sequence[CompiledRule]) -> Iterator[str]:
    """What takes the place of a distribution, or is done without it, as sentences of the rules about it."""
    for compiled in rules:
        rule = compiled.rule
        for hint in rule.actions:
            if hint["kind"] == "replace" and normalize(hint.get("distribution", "")) == name:
                yield _replaced(hint)
            elif ABANDONED in rule.tags and _leads(name, rule.match) and hint["kind"] == "edit":
                yield hint["text"]


def _leads(name: str, match: Mapping[str, Any]) -> bool:
    """Whether a rule is about a distribution: it is the one at whose place it fires."""
    first = next(iter(match.get("all", (match,))), match)
    return normalize(first.get("distribution", "")) == name


def _replaced(hint: Mapping[str, str]) -> str:
    head = f"{hint['to']} takes the place of {hint['distribution']}"
    return f"{head}: {hint['text']}" if hint.get("text") else f"{head}."
