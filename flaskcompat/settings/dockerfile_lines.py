"""A Dockerfile's text as instructions, before anything is made of them (Dockerfile reference, "Format")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_INSTRUCTION = re.compile(r"[ \t]*([A-Za-z]+)[ \t]+")
_ESCAPE = re.compile(r"#[ \t]*escape[ \t]*=[ \t]*`", re.IGNORECASE)
_HEREDOC = re.compile(r"<<-?[ \t]*[\"']?([A-Za-z_]\w*)")


class Instruction(NamedTuple):
    """One instruction; `rest` keeps its line ends."""

    name: str
    rest: str
    line: int


def instructions(text: str) -> Iterator[Instruction]:
    """Turn a Dockerfile into instructions: continued lines joined, comments inside them dropped."""
    escape = "`" if _ESCAPE.match(text) else "\\"
    pending: list[str] = []
    heredocs: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if heredocs:
            pending.append(line)
            if line.strip() == heredocs[0]:
                heredocs.pop(0)
        elif line.lstrip().startswith("#"):
            if pending:
                pending.append("\\")
            continue
        elif pending or line.strip():
            continued = line.rstrip().endswith(escape)
            pending.append(line.rstrip()[:-1] + "\\" if continued else line)
            heredocs = [match[1] for match in _HEREDOC.finditer(line)] if "<<" in line else []
            if continued and not heredocs:
                continue
        if pending and not heredocs:
            yield from _instruction(pending, number)
            pending = []
    if pending:
        yield from _instruction(pending, len(text.splitlines()))


def _instruction(lines: list[str], last: int) -> Iterator[Instruction]:
    text = "\n".join(lines)
    name = _INSTRUCTION.match(text)
    if name:
        yield Instruction(name[1].upper(), text[name.end() :], last - len(lines) + 1)
