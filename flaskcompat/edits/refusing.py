"""Why an entry or a whole file is not edited, and what makes the change instead."""

from __future__ import annotations

from flaskcompat.model.inventory import Requirement
from flaskcompat.readers import Format

_COMMANDS = {
    "uv": "uv lock",
    "poetry": "poetry lock",
    "pdm": "pdm lock",
    "pipenv": "pipenv lock",
    "pip": "pip lock",
    "conda-lock": "conda-lock",
    "pixi": "pixi lock",
}


def of_file(form: Format | None, name: str) -> str:
    """Why no file of a format is edited."""
    if form is None:
        return f"{name} is no format that is edited"
    if form.kind == "lock":
        command = _COMMANDS.get(form.tool, form.tool)
        return f"{form.tool} makes {form.name}: change the manifest, then run `{command}`"
    if form.kind == "report":
        return "a report tells what was there: change the manifest that it comes from"
    return f"{form.name} lists Pythons for tests: change them by hand"


def of_entry(entry: Requirement, text: str) -> str:
    """Why the version of an entry is not edited, empty where it may be."""
    if entry.source:
        return (
            f"{entry.name} comes from {entry.source[:120]}, not from an index: the version is decided there"
        )
    if entry.hashes:
        return (
            f"{entry.name} is fixed by hashes, which only the index knows: change the source of the file "
            f"and run `{_compiler(text)}` again"
        )
    return ""


def _compiler(text: str) -> str:
    heading = text[:2000].lower()
    if "uv pip compile" in heading or "uv export" in heading:
        return "uv export" if "uv export" in heading else "uv pip compile --generate-hashes"
    return "pip-compile --generate-hashes"
