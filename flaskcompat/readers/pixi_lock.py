"""pixi.lock, the lock of pixi (versions 4 to 6 of rattler's lock file).

`packages` describes each distribution once; `environments` tell where each is installed. In version 6 a conda
distribution has no name or version of its own: its file name has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from flaskcompat.model.inventory import Edge, Inventory, Pin, Problem
from flaskcompat.model.names import normalize
from flaskcompat.readers.broken import broken
from flaskcompat.readers.conda_specs import pep440
from flaskcompat.readers.edges import edges_of, extras_of
from flaskcompat.text.yaml_nodes import Node, YamlError, load

_KNOWN = ("4", "5", "6")
_MAX_PINS = 200_000
_KINDS = ("conda", "pypi")


def parse(text: str, path: str) -> Inventory:
    """Turn a pixi.lock into pins, one for each distribution in each environment on each platform."""
    try:
        root = load(text)
    except YamlError as error:
        return broken(text, path, error.line, error.message, "pixi")
    if not root.mapping:
        return broken(text, path, root.line, "a pixi.lock holds one mapping", "pixi")
    problems = list(_oddities(root.mapping, path))
    places = _places(root.mapping)
    pins: list[Pin] = []
    for number, node in enumerate(_items(root.mapping, "packages")):
        pin = _pin(node.mapping, path, node.line)
        if pin is None:
            problems.append(Problem(path, node.line, f"packages[{number}] has no name and version"))
            continue
        pins.extend(_everywhere(pin, places.get(_url(node.mapping), [("", ())])))
        if len(pins) > _MAX_PINS:
            problems.append(Problem(path, node.line, f"more than {_MAX_PINS} pins; the rest is not read"))
            break
    return Inventory(pins=tuple(pins), problems=tuple(problems), tool="pixi")


def _everywhere(pin: Pin, places: list[tuple[str, tuple[str, ...]]]) -> Iterator[Pin]:
    for platform, extras in places:
        yield pin._replace(platform=platform, extras=extras)


def _places(lock: Mapping[str, Node]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Where each URL is installed: `environment/platform`, and the extras that it has there."""
    places: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for environment, node in (lock["environments"].mapping if "environments" in lock else {}).items():
        platforms = node.mapping["packages"].mapping if "packages" in node.mapping else {}
        for platform, references in platforms.items():
            for reference in references.items:
                url = _url(reference.mapping)
                extras = extras_of([one.text for one in _items(reference.mapping, "extras")])
                places.setdefault(url, []).append((f"{environment}/{platform}", extras))
    return places


def _pin(entry: Mapping[str, Node], path: str, line: int) -> Pin | None:
    url = _url(entry)
    conda = "conda" in entry or _text(entry, "kind") == "conda"
    from_file = _from_file_name(url) if conda else ("", "")
    name, version = _text(entry, "name") or from_file[0], _text(entry, "version") or from_file[1]
    local = "://" not in url
    if not normalize(name) or not (version or local):
        return None
    return Pin(
        name=normalize(name),
        version=version,
        path=path,
        line=line,
        source=url if url.startswith("git+") or local else "",
        requires_python=_text(entry, "requires_python"),
        edges=tuple(_edges(entry)),
        hashes=tuple(f"{kind}:{_text(entry, kind)}" for kind in ("sha256", "md5") if _text(entry, kind)),
        conda=conda,
    )


def _from_file_name(url: str) -> tuple[str, str]:
    """Turn `.../python-3.12.0-hab00c5b_0_cpython.conda` into name and version."""
    parts = unquote(url.rpartition("/")[2]).rsplit("-", 2)
    return (parts[0], parts[1]) if len(parts) == 3 else ("", "")


def _edges(entry: Mapping[str, Node]) -> Iterator[Edge]:
    yield from edges_of(tuple(node.text for node in _items(entry, "requires_dist")))
    for node in _items(entry, "depends"):
        name, _, wording = node.text.strip().partition(" ")
        if name and not name.startswith("__"):  # conda's virtual packages: what the machine has
            yield Edge(normalize(name), specifier=pep440(wording))


def _url(entry: Mapping[str, Node]) -> str:
    """What names a distribution: in version 4 and 5 its `url` or `path`, in 6 the value of its kind."""
    return next((_text(entry, key) for key in (*_KINDS, "url", "path") if _text(entry, key)), "")


def _text(entry: Mapping[str, Node], key: str) -> str:
    return entry[key].text if key in entry else ""


def _items(entry: Mapping[str, Node], key: str) -> list[Node]:
    return entry[key].items if key in entry else []


def _oddities(lock: Mapping[str, Node], path: str) -> Iterator[Problem]:
    version = _text(lock, "version")
    if version not in _KNOWN:
        line = lock["version"].line if "version" in lock else 1
        yield Problem(
            path, line, f"version {version or '(none)'} of pixi.lock is not known; read as version 6"
        )
    for key in ("environments", "packages"):
        if key not in lock:
            yield Problem(path, 1, f"a pixi.lock without {key}; it may be cut off")
