"""What the text of a file tells beyond its facts: asked only where an action is worded."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from flaskcompat.engine.collect.reading import MEGABYTE, read_text
from flaskcompat.engine.manifests import Manifest
from flaskcompat.model.inventory import Requirement

if TYPE_CHECKING:
    from flaskcompat.text.toml_lines import Document

_HEADING = 2000
_EXTRAS = ("project", "optional-dependencies")
_POETRY = ("tool", "poetry", "dependencies")


def _text(manifest: Manifest) -> str:
    folder = os.path.realpath(os.path.dirname(manifest.absolute))
    text, _ = read_text(manifest.absolute, manifest.path, folder, 32 * MEGABYTE)
    return text or ""


def compiler_of(manifest: Manifest) -> str:
    """The tool that made a requirements file from the `.in` file beside it, by its heading."""
    heading = [line for line in _text(manifest)[:_HEADING].splitlines() if line.startswith("#")]
    return "uv-pip" if any("uv pip compile" in line for line in heading) else "pip-tools"


def table_of(manifest: Manifest, entry: Requirement) -> str:
    """Whether a dependency group or an extra of a pyproject.toml holds a requirement; empty for neither."""
    if manifest.format.name != "pyproject.toml":
        return ""
    from flaskcompat.text.toml_lines import TomlError, load

    try:
        document = load(_text(manifest))
    except TomlError:
        return ""
    return "extra" if entry.line in _lines_of_extras(document) else "group"


def _lines_of_extras(document: Document) -> set[int]:
    found = set()
    for extra, members in _table(document, *_EXTRAS).items():
        if isinstance(members, list):
            found |= {document.line(*_EXTRAS, extra, index) for index in range(len(members))}
    return found | {document.line(*_POETRY, name) for name in _table(document, *_POETRY)}


def _table(document: Document, *keys: str) -> dict[str, Any]:
    value: Any = document.data
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}
