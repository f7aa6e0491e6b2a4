"""Core metadata as pip's JSON reports give it (PEP 566: keys of METADATA, lower case, as JSON)."""

from __future__ import annotations

from collections.abc import Mapping

from flaskcompat.model.inventory import Pin, PythonClaim
from flaskcompat.model.names import normalize
from flaskcompat.readers.edges import edges_of
from flaskcompat.readers.fields import table_of, text_of, texts_of


def pin_of(metadata: Mapping[str, object], path: str, line: int, source: str = "") -> Pin | None:
    """Turn the metadata of one distribution into a pin; `None` when it lacks name or version."""
    name, version = normalize(text_of(metadata, "name")), text_of(metadata, "version").strip()
    if not name or not version:
        return None
    return Pin(
        name=name,
        version=version,
        path=path,
        line=line,
        source=source,
        requires_python=text_of(metadata, "requires_python"),
        edges=edges_of(texts_of(metadata, "requires_dist")),
    )


def source_of(direct: Mapping[str, object]) -> str:
    """Turn a direct URL reference (PEP 610) into the source as a requirement names it."""
    url = text_of(direct, "url")
    vcs = table_of(direct, "vcs_info")
    if not vcs:
        return url
    return f"{text_of(vcs, 'vcs')}+{url}@{text_of(vcs, 'commit_id')}"


def python_of(environment: Mapping[str, object], path: str, line: int) -> tuple[PythonClaim, ...]:
    """Turn the marker environment of a report into the Python that it was made with."""
    version = text_of(environment, "python_full_version")
    if version[:1].isdigit():
        # CPython built from its repository reports `3.14.0a1+`.
        return (PythonClaim(f"=={version.rstrip('+')}", "used", path, line),)
    minor = text_of(environment, "python_version")
    return (PythonClaim(f"=={minor}.*", "used", path, line),) if minor[:1].isdigit() else ()
