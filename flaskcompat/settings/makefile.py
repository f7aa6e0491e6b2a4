"""Makefiles: the servers that recipes start and the variables that they export."""

from __future__ import annotations

import re

from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.environment import variable
from flaskcompat.settings.expand import Variables, interpolate
from flaskcompat.settings.place import UNRESOLVED, Place

_ASSIGNMENT = re.compile(r"(export\s+)?([A-Za-z_]\w*)\s*(?::{0,2}|\?)=\s*(.*)")
_REFERENCE = re.compile(r"\$\(([A-Za-z_]\w*)\)")
_COMPUTED = re.compile(r"\$\([^)]{0,500}\)")


def parse(text: str, path: str) -> Parsed:
    """Turn a Makefile into the settings of its recipe lines and exported variables."""
    place = Place(path, 1, "makefile")
    variables = Variables()
    settings: list[Setting] = []
    for line, content in _logical_lines(text.removeprefix("\ufeff")):
        here = place.at(line)
        if content.startswith("\t"):
            command = _shell_text(content.lstrip("\t @+-"), variables)
            settings.extend(settings_of_text(command, here, variables))
        elif assignment := _ASSIGNMENT.match(content):
            value = interpolate(_shell_text(assignment[3].partition(" #")[0].strip(), variables), variables)
            variables.put(assignment[2], value)
            if assignment[1]:
                settings.extend(variable(assignment[2], value, here))
    return tuple(settings), ()


def _logical_lines(text: str) -> list[tuple[int, str]]:
    """Lines with their numbers, a backslash at the end joining the next one on."""
    lines: list[tuple[int, str]] = []
    pending: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        pending.append(line)
        if not line.endswith("\\"):
            lines.append((number - len(pending) + 1, "\n".join(pending)))
            pending = []
    if pending:
        lines.append((len(text.splitlines()) - len(pending) + 1, "\n".join(pending)))
    return lines


def _shell_text(text: str, variables: Variables) -> str:
    """Make's references as the shell's: `$(X)` is make's `${X}`, `$$` the shell's own dollar."""
    text = _REFERENCE.sub(lambda match: variables.get(match[1], UNRESOLVED), text)
    return _COMPUTED.sub(UNRESOLVED, text).replace("$$", "$")
