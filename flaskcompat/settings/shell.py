"""Shell scripts: the servers that they start and the variables that they set."""

from __future__ import annotations

import re

from flaskcompat.model.inventory import Problem
from flaskcompat.settings import Parsed
from flaskcompat.settings.commands import settings_of_commands
from flaskcompat.settings.expand import Variables, interpolate
from flaskcompat.settings.place import UNRESOLVED, Place
from flaskcompat.settings.words import split

_ASSIGNMENT = re.compile(
    r"^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)(\+?)=(\"[^\"`]*\"|'[^']*'|[^\s;&|\"'`]*)", re.M
)


def parse(text: str, path: str) -> Parsed:
    """Turn a shell script into the settings of its commands."""
    script = split(text.removeprefix("\ufeff"), variables=variables_of(text))
    settings = settings_of_commands(script.commands, Place(path, 1, "shell"))
    if script.unclosed:
        message = "a quote that is opened here is never closed; the rest of the script could not be read"
        return settings, (Problem(path, script.unclosed, message),)
    return settings, ()


def variables_of(text: str) -> Variables:
    """The variables that a script sets; one that gets several values has no known value.

    Scripts build option lists in variables: `OPTS="--gevent 100"`, `OPTS+=" --http :80"`, `uwsgi $OPTS`.
    """
    values = Variables()
    for name, appended, quoted in _ASSIGNMENT.findall(text):
        value = quoted[1:-1] if quoted[:1] in ("'", '"') else quoted
        if not quoted.startswith("'"):
            value = interpolate(value, values)
        if appended:
            value = values.get(name, "") + value
        elif values.get(name, value) != value and not re.search(rf"\${{?{name}\b", quoted):
            value = UNRESOLVED
        values.put(name, value)
    return values
