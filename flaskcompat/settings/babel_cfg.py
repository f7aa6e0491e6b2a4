"""Babel's mapping files: the Jinja extensions that `pybabel extract` loads to read templates.

See https://babel.pocoo.org/en/latest/messages.html#extraction-method-mapping-and-configuration.
"""

from __future__ import annotations

from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.ini_lines import Dialect, entries


def parse(text: str, path: str) -> Parsed:
    """Turn the extensions of each `[jinja2: PATTERN]` into settings, one a line of the value."""
    found: list[Setting] = []
    for entry in entries(text, Dialect(indent=True)):
        if entry.key == "extensions" and entry.section.startswith("jinja2"):
            lines = (entry.value or "").split("\n")
            found += [
                Setting("extensions", line.strip(), "str", "babel", path, entry.line + offset, source="babel")
                for offset, line in enumerate(lines)
                if line.strip()
            ]
    return tuple(found), ()
