"""conda-lock.yml, the lock of conda-lock (version 1, and the 2 that it writes on request)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flaskcompat.model.inventory import Edge, Inventory, Pin, Problem
from flaskcompat.model.names import normalize
from flaskcompat.readers import conda_specs, poetry_ranges
from flaskcompat.readers.broken import broken
from flaskcompat.text.yaml_nodes import Node, YamlError, load

_KNOWN = ("1", "2")


def parse(text: str, path: str) -> Inventory:
    """Turn a conda-lock.yml into pins, one for each distribution on each platform, from conda or from pip."""
    try:
        root = load(text)
    except YamlError as error:
        return broken(text, path, error.line, error.message, "conda-lock")
    if not root.mapping:
        return broken(text, path, root.line, "a conda-lock.yml holds one mapping", "conda-lock")
    problems = list(_oddities(root.mapping, path))
    pins: list[Pin] = []
    for number, node in enumerate(_packages(root.mapping)):
        entry = node.mapping
        missing = next((key for key in ("name", "version") if not _text(entry, key)), "")
        if missing:
            problems.append(Problem(path, node.line, f"package[{number}] has no {missing}"))
        if missing != "name":
            pins.append(_pin(entry, path))
    return Inventory(pins=tuple(pins), problems=tuple(problems), tool="conda-lock")


def _packages(lock: Mapping[str, Node]) -> list[Node]:
    return lock["package"].items if "package" in lock else []


def _pin(entry: Mapping[str, Node], path: str) -> Pin:
    conda = _text(entry, "manager") != "pip"
    return Pin(
        name=normalize(_text(entry, "name")),
        version=_text(entry, "version"),
        path=path,
        line=entry["name"].line,
        groups=_groups(entry),
        platform=_text(entry, "platform"),
        source=_source(entry),
        edges=tuple(_edges(entry, conda=conda)),
        hashes=tuple(_hashes(entry)),
        conda=conda,
    )


def _text(entry: Mapping[str, Node], key: str) -> str:
    return entry[key].text if key in entry else ""


def _groups(entry: Mapping[str, Node]) -> tuple[str, ...]:
    """The one `category` of version 1, or the `categories` of version 2."""
    if "categories" in entry:
        return tuple(node.text for node in entry["categories"].items if node.text)
    category = _text(entry, "category")
    return (category,) if category else ()


def _source(entry: Mapping[str, Node]) -> str:
    """The URL of what pip builds from a repository; the files of a channel or an index are none."""
    url = _text(entry, "url")
    return url if url.startswith(("git+", "hg+", "svn+", "bzr+", "file:")) else ""


def _edges(entry: Mapping[str, Node], *, conda: bool) -> Iterator[Edge]:
    # conda-lock resolves what pip installs with Poetry, and writes it as Poetry does.
    translate = conda_specs.pep440 if conda else poetry_ranges.pep440
    for name, specifier in (entry["dependencies"].mapping if "dependencies" in entry else {}).items():
        if not name.startswith("__"):  # conda's virtual packages: what the machine has
            yield Edge(normalize(name), specifier=translate(specifier.text))


def _hashes(entry: Mapping[str, Node]) -> Iterator[str]:
    for algorithm, digest in (entry["hash"].mapping if "hash" in entry else {}).items():
        if digest.text:
            yield f"{algorithm}:{digest.text}"


def _oddities(lock: Mapping[str, Node], path: str) -> Iterator[Problem]:
    version = _text(lock, "version")
    if version not in _KNOWN:
        line = lock["version"].line if "version" in lock else 1
        yield Problem(
            path, line, f"version {version or '(none)'} of conda-lock.yml is not known; read as version 1"
        )
    if "package" not in lock:
        yield Problem(path, 1, "a conda-lock.yml without package; it may be cut off")
    elif not isinstance(lock["package"].content, list):
        yield Problem(path, lock["package"].line, "package is not a list")
