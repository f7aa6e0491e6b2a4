"""Procfiles: `process: command` lines (Heroku, Foreman, Honcho)."""

from __future__ import annotations

import re

from flaskcompat.model.inventory import Problem
from flaskcompat.settings import Parsed
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.place import Place

_PROCESS = re.compile(r"[A-Za-z0-9_-]+:\s*(\S.*)")


def parse(text: str, path: str) -> Parsed:
    """Turn a Procfile into the settings of the commands that it starts."""
    found: list[tuple[str, int]] = []
    problems: list[Problem] = []
    for line, content in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        process = _PROCESS.match(content.strip())
        if process:
            found.append((process[1], line))
        elif content.strip() and not content.lstrip().startswith("#"):
            problems.append(Problem(path, line, "not a `process: command` line of a Procfile"))
    settings = tuple(s for text, line in found for s in settings_of_text(text, Place(path, line, "procfile")))
    return settings, tuple(problems)
