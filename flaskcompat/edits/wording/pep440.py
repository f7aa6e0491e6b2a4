"""Version specifiers (PEP 440) written as their neighbours were: order, spaces, parentheses, `~=`."""

from __future__ import annotations

import re
from typing import NamedTuple

from packaging.specifiers import Specifier, SpecifierSet

from flaskcompat.edits.wording.ranges import lowest, same

_CLAUSE = re.compile(r"(\s*)(===|~=|==|!=|<=|>=|<|>)(\s*)([^\s,()]+)")
_SEPARATOR = re.compile(r"\s*,\s*")
# What a clause does to a range, in the order in which people write them.
_SIDES = {"==": 0, "===": 0, "~=": 0, ">=": 0, ">": 0, "<": 1, "<=": 1, "!=": 2}


class _Style(NamedTuple):
    """The clauses of a text and what stands between them."""

    clauses: tuple[str, ...]
    gap: str
    separator: str
    lead: str


def reworded(old: str, wanted: str) -> str:
    """Turn `>=2.2, <3` and `<4,>=3.1` into `>=3.1, <4`; clauses that stay keep their words and places."""
    if old.startswith("(") and old.endswith(")"):
        inner = reworded(old[1:-1], wanted)
        return f"({inner})" if inner else ""
    style = _read(old)
    if style.clauses and style.clauses[0].startswith("~=") and (short := _compatible(style, wanted)):
        return style.lead + short
    waiting = sorted(SpecifierSet(wanted), key=lambda each: (_SIDES[each.operator], str(each)))
    kept = {index: _taken(clause, waiting) for index, clause in enumerate(style.clauses)}
    result: list[str] = []
    for index, clause in enumerate(style.clauses):
        if kept[index]:
            result.append(clause)
        elif following := _of_side(_operator(clause), waiting):
            waiting.remove(following)
            result.append(_written(following, _gap(clause)))
    result += [_written(each, style.gap) for each in waiting]
    return style.lead + style.separator.join(result) if result else ""


def _read(old: str) -> _Style:
    found = list(_CLAUSE.finditer(old))
    if not found:
        return _Style((), "", ",", "")
    between = old[found[0].end() : found[1].start(2)] if len(found) > 1 else ""
    separator = between if _SEPARATOR.fullmatch(between) else ","
    clauses = tuple(match[0].strip() for match in found)
    return _Style(clauses, found[0][3], separator, found[0][1])


def _compatible(style: _Style, wanted: str) -> str:
    """`~=3.1` where that is what is wanted, and the text had one such clause alone."""
    low = lowest(wanted)
    if len(style.clauses) > 1 or "." not in low:
        return ""
    return f"~={style.gap}{low}" if same(f"~={low}", wanted) else ""


def _taken(clause: str, waiting: list[Specifier]) -> bool:
    """Take what a clause says already from those that wait."""
    try:
        waiting.remove(Specifier(clause))
    except ValueError:
        # It is none that waits, or none at all (`InvalidSpecifier` is a `ValueError` too).
        return False
    return True


def _operator(clause: str) -> str:
    found = _CLAUSE.match(clause)
    return found[2] if found else ""


def _gap(clause: str) -> str:
    found = _CLAUSE.match(clause)
    return found[3] if found else ""


def _of_side(operator: str, waiting: list[Specifier]) -> Specifier | None:
    side = _SIDES.get(operator)
    return next((each for each in waiting if _SIDES[each.operator] == side), None)


def _written(clause: Specifier, gap: str) -> str:
    return f"{clause.operator}{gap}{clause.version}"
