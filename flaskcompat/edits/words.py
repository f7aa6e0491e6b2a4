"""Finds the characters that say the version of one requirement, in text that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from flaskcompat.edits.place import RefusedError
from flaskcompat.edits.replacing import Span
from flaskcompat.edits.wording import pep440
from flaskcompat.edits.wording.ranges import same
from flaskcompat.model.names import normalize

_NAME = re.compile(r"(?<![A-Za-z0-9._-])[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_EXTRAS = re.compile(r"[ \t]*\[[^\[\]\"'#\n]{0,500}\]")
_CLAUSE = r"(?:===|~=|==|!=|<=|>=|<|>)[ \t]*[A-Za-z0-9.*+!_-]+"
_LIST = rf"{_CLAUSE}(?:[ \t]*,[ \t]*{_CLAUSE})*"
_CLAUSES = re.compile(rf"[ \t]*(\([ \t]*{_LIST}[ \t]*,?[ \t]*\)|{_LIST})")
_LONGEST = 20_000


def clauses_after(text: str, place: int) -> Span:
    """Where the specifier (PEP 508) after a name that ends at `place` stands; an empty stretch for none."""
    if extras := _EXTRAS.match(text, place):
        place = extras.end()
    found = _CLAUSES.match(text, place)
    return (found.start(1), found.end(1)) if found else (place, place)


def named(text: str, name: str, start: int = 0, end: int = -1) -> Iterator[Span]:
    """Each place of a distribution's name in a stretch of text, however it is spelled."""
    end = len(text) if end < 0 else end
    if end - start > _LONGEST:
        raise RefusedError(f"a line of more than {_LONGEST} characters")
    for found in _NAME.finditer(text, start, end):
        if normalize(found[0]) == name:
            yield found.span()


def versions(text: str, name: str, specifier: str, start: int, end: int) -> list[Span]:
    """Each place where the version of that requirement stands in a stretch of text."""
    spans = []
    for _, stop in named(text, name, start, end):
        first, last = clauses_after(text, stop)
        if last <= end and same(text[first:last].strip("()"), specifier):
            spans.append((first, last))
    return spans


def the_one(text: str, name: str, specifier: str, start: int, end: int) -> Span:
    """Where the version of that requirement stands in a stretch of text that holds it once."""
    spans = versions(text, name, specifier, start, end)
    if len(spans) != 1:
        raise RefusedError(f"{name} is written {'more than once' if spans else 'in parts'} there")
    return spans[0]


def like(examples: Iterable[str], name: str, specifier: str) -> str:
    """A new entry, with blanks and parentheses as the last of the others has them that names a version."""
    gap = words = ""
    for text in examples:
        found = _NAME.match(text, len(text) - len(text.lstrip()))
        start, end = clauses_after(text, found.end()) if found else (0, 0)
        if found and start < end and "===" not in text[start:end]:
            extras = _EXTRAS.match(text, found.end())
            gap, words = text[(extras or found).end() : start], text[start:end]
    new = pep440.reworded(words, specifier)
    return f"{name}{gap if new else ''}{new}"


def head_name(text: str) -> str:
    """The normalized name that a dependency specifier begins with, empty for none."""
    found = _NAME.match(text.lstrip())
    return normalize(found[0]) if found else ""
