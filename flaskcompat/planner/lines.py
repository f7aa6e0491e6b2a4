"""Lines of a text that has changed, and lines that go."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_END = re.compile(r"\r\n|\n|\r")
_WHOLE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$")
_WORD = re.compile(r"\w[\w.-]*")
_ONE_A_LINE = frozenset({"requirements.txt"})
"""The formats in which a requirement has its line to itself."""


def line_now(before: str, now: str, line: int) -> int:
    """The number that a line of a text has by now; where it was changed, that of what took its place."""
    if before == now:
        return line
    old, new = _END.split(before), _END.split(now)
    index = line - 1
    for _, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if first <= index < last:
            there = min(begin + index - first, max(end - 1, begin))
            if old[first:last] == new[begin:end]:
                return there + 1
            alike = (place for place in range(begin, end) if _name(new[place]) == _name(old[index]))
            return next(alike, there) + 1
    return line


def _name(line: str) -> str:
    found = _WORD.search(line)
    return found[0] if found else ""


def without(format_name: str, text: str, line: int) -> str | None:
    """The text without a line, or None where a format or the line itself holds more than one requirement."""
    lines = _WHOLE.findall(text)
    if format_name not in _ONE_A_LINE or not 0 < line <= len(lines):
        return None
    around = lines[max(line - 2, 0) : line]
    if any(one.rstrip("\r\n").endswith("\\") for one in around):
        return None
    return "".join(lines[: line - 1] + lines[line:])
