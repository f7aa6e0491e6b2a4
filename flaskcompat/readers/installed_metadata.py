"""The metadata of one installed distribution: `*.dist-info`, and the older `*.egg-info`."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from flaskcompat.model.inventory import Pin, Problem
from flaskcompat.model.names import normalize
from flaskcompat.readers.edges import edges_of

# Metadata ends with the description, which can be long and is not needed.
_HEAD = 1_000_000


def is_metadata(entry: str) -> bool:
    """Whether a name in site-packages is that of a distribution's metadata."""
    # pip renames what it uninstalls to `~name` and leaves it when it is interrupted.
    return entry.endswith((".dist-info", ".egg-info", ".egg")) and not entry.startswith("~")


def distribution_at(path: str, problems: list[Problem]) -> Pin | None:
    """Turn metadata into a pin: a folder, a single file as distutils made it, or a folder `*.egg`."""
    file = _metadata_file(path)
    try:
        text = read_head(file)
    except OSError as error:
        problems.append(Problem(path, 0, f"metadata that cannot be read: {error.strerror or error}"))
        return None
    fields = list(_fields(text))
    values: dict[str, str] = {}
    for key, value, _ in fields:
        values.setdefault(key, value)
    name, version = normalize(values.get("name", "")), values.get("version", "")
    if not name or not version:
        missing = "name" if not name else "version"
        problems.append(Problem(file, 0, f"metadata without a {missing}"))
        return None
    return Pin(
        name=name,
        version=version,
        path=file,
        line=next(line for key, _, line in fields if key == "version"),
        requires_python=values.get("requires-python", ""),
        edges=edges_of(tuple(value for key, value, _ in fields if key == "requires-dist")),
    )


def read_head(path: str) -> str:
    """The beginning of a regular file; a device or pipe in its place is refused, not waited for."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(f"not a regular file: {path}")
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read(_HEAD)


def _metadata_file(path: str) -> str:
    if os.path.isfile(path) and not path.endswith(".egg"):
        return path
    if path.endswith(".egg"):
        return f"{path}/EGG-INFO/PKG-INFO"
    return f"{path}/{'METADATA' if path.endswith('.dist-info') else 'PKG-INFO'}"


def _fields(text: str) -> Iterator[tuple[str, str, int]]:
    """The header fields (RFC 822 style, lower-case keys) with their lines; continued lines are joined."""
    key, value, start = "", "", 0
    for number, line in enumerate(text.splitlines(), 1):
        if line[:1] in (" ", "\t") and key:
            value += " " + line.strip()
            continue
        if key:
            yield key, value, start
        if not line.strip():
            return
        key, _, value = line.partition(":")
        key, value, start = key.strip().lower(), value.strip(), number
    if key:
        yield key, value, start
