"""What a run printed, as the lines that say what went wrong."""

from __future__ import annotations

import re

_ERROR = re.compile(
    r"^(?:E\s+)?(?P<told>"
    r"(?:[\w.]*(?:Error|Exception|Exit|Interrupt|Warning)|error)\b(?::.*)?|(?:FAILED|ERROR) \S+.*)$"
)
_PATH = re.compile(r"(?:/[^\s'\":]+)+/")
_NUMBERS = re.compile(r"0x[0-9a-f]+|\d+\.\d+ ?s(?:econds)?\b|line \d+")
_LONGEST = 300
_FAILED = re.compile(r"(?i)\berror\b|^ *hint:|\bbecause\b|\bconclude\b|\bfailed\b")
_LONGEST_INSTALL = 600


def error_line(output: str) -> str:
    """The last line that tells of an error, without folders of the machine; else the last line of all."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    told = [found["told"] for line in lines if (found := _ERROR.match(line))]
    exact = [line for line in told if not line.startswith(("FAILED ", "ERROR "))]
    return _PATH.sub("", (exact or told or lines or [""])[-1])[:_LONGEST]


def install_error(output: str) -> str:
    """What an installer says in the end: all of it where it is short, else what of it is about errors."""
    text = " ".join(output.split())
    if len(text) <= _LONGEST_INSTALL:
        return text
    told = " ".join(" ".join(line.split()) for line in output.splitlines() if _FAILED.search(line)) or text
    if len(told) <= _LONGEST_INSTALL:
        return told
    return "… " + told[-_LONGEST_INSTALL:].partition(" ")[2]


def marks(output: str) -> frozenset[str]:
    """What failures have in common that are the same: their lines about errors, without what varies."""
    lines = (line.strip() for line in output.splitlines())
    told = (found["told"] for line in lines if (found := _ERROR.match(line)))
    return frozenset(_NUMBERS.sub("", _PATH.sub("", line))[:_LONGEST] for line in told)


def same(one: str, other: str) -> bool:
    """Whether two outputs tell of the same failure."""
    first, second = marks(one), marks(other)
    return bool(first & second) if first or second else True
