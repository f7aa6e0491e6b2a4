"""What can be asked about a name, and the answer that one lookup gives."""

from __future__ import annotations

from typing import NamedTuple

from flaskcompat.index.lookup import Found, Lookup, Point
from flaskcompat.index.parameters import named, positional


class Question(NamedTuple):
    """Whether a name is there; takes a keyword or a number of positional arguments; or can be set."""

    name: str
    parameter: str = ""
    arguments: int = -1
    settable: bool = False

    @classmethod
    def parse(cls, text: str) -> Question:
        """Turn `a.b`, `a.b(parameter)`, `a.b(3)` or `a.b=` into a question."""
        if text.endswith(")"):
            name, _, inner = text[:-1].partition("(")
            return cls(name, arguments=int(inner)) if inner.isdigit() else cls(name, parameter=inner)
        return cls(text[:-1], settable=True) if text.endswith("=") else cls(text)


class Answer(NamedTuple):
    """`holds` is None where it cannot be told; `explicit` that some definition says it in so many words.

    `counts` are the positional arguments that the definitions take; none where one of them takes any number.
    """

    holds: bool | None
    explicit: bool = False
    counts: tuple[int, ...] = ()


def ask(lookup: Lookup, question: Question) -> Answer:
    """The answer to a question with the releases of a lookup."""
    if question.settable:
        return _settable(lookup, question.name)
    found = lookup.follow(question.name)
    if question.parameter or question.arguments >= 0:
        return _call(lookup, found, question)
    return Answer(_there(found), bool(found.points))


def _there(found: Found) -> bool | None:
    return True if found.points else None if found.unknown else False


def _call(lookup: Lookup, found: Found, question: Question) -> Answer:
    facts = signatures(lookup, found)
    counts = [positional(fact) for fact in facts]
    if question.parameter:
        verdicts = [named(fact, question.parameter) for fact in facts if fact]
    else:
        verdicts = [
            count is not None and count >= question.arguments for count in counts if count is not None
        ]
    explicit = True in verdicts
    if not found.points:
        return Answer(_there(found), explicit)
    understood = bool(facts) and "" not in facts and not found.unknown
    if question.parameter:
        holds = True if explicit else False if understood and None not in verdicts else None
    else:
        holds = None if not understood or None in counts else explicit
    known = tuple(count for count in counts if count is not None)
    return Answer(holds, explicit, known if understood and len(known) == len(counts) else ())


def signatures(lookup: Lookup, found: Found) -> list[str]:
    """The parameters of all that a name may stand for; empty for what nobody knows how to call."""
    return [fact for point in found.points for fact in _of_point(lookup, point)]


def _of_point(lookup: Lookup, point: Point) -> list[str]:
    if point.kind == "function":
        return [point.fact]
    if point.kind != "class":
        return [""]
    made, start = lookup.member(point, "__new__"), lookup.member(point, "__init__")
    facts = [each.fact if each.kind == "function" else "" for each in start.points]
    certain = facts and not start.unknown and all(each.kind != "function" for each in made.points)
    return facts if certain else [*facts, ""]


def _settable(lookup: Lookup, name: str) -> Answer:
    outer, _, last = name.rpartition(".")
    within = lookup.follow(outer) if outer else Found(unknown=True)
    if not within.points:
        return Answer(None)
    verdicts = [_settable_in(lookup, point, last) for point in within.points]
    if within.unknown or None in verdicts:
        return Answer(None)
    return Answer(True in verdicts)


def _settable_in(lookup: Lookup, point: Point, name: str) -> bool | None:
    if point.kind == "module":
        return True
    if point.kind != "class":
        return None
    if any(each.kind == "function" for each in lookup.member(point, "__setattr__").points):
        return None
    found = lookup.member(point, name)
    if found.unknown:
        return None
    return not found.points or any(each.kind != "property" for each in found.points)
