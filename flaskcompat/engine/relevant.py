"""The files of a large distribution that what it needs can depend on, told by their import statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

SMALL = 600_000
"""Bytes of code up to which every file is read: finding out which ones matter can leave out a base class."""

_IMPORT = re.compile(
    rb"^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+([\w \t,]*)|import[ \t]+([\w. \t,]+))", re.MULTILINE
)


def relevant(files: Mapping[str, bytes], wanted: re.Pattern[bytes]) -> list[str]:
    """Leave out files from which no chain of imports leads to one with a `wanted` import.

    All files of a small distribution matter, and none where nothing wanted is imported.
    """
    found = [path for path, data in files.items() if wanted.search(data)]
    if not found or sum(map(len, files.values())) <= SMALL:
        return list(files) if found else []
    modules = {_module(path): path for path in files}
    importers: dict[str, list[str]] = {}
    for path, data in files.items():
        for module in _imported(path, data):
            if module in modules:
                importers.setdefault(modules[module], []).append(path)
    kept = set(found)
    open_ = list(found)
    while open_:
        for importer in importers.get(open_.pop(), ()):
            if importer not in kept:
                kept.add(importer)
                open_.append(importer)
    above = {f"{path[:place]}/__init__.py" for path in kept for place in _slashes(path)}
    return [path for path in files if path in kept or path in above]


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _slashes(path: str) -> Iterator[int]:
    return (place for place, letter in enumerate(path) if letter == "/")


def _imported(path: str, data: bytes) -> Iterator[str]:
    """The modules that a file may import: what `from` names, each of its names below it, and those above."""
    package = _module(path).split(".") if path.endswith("/__init__.py") else _module(path).split(".")[:-1]
    for source, names, plain in _IMPORT.findall(data):
        for text in plain.decode().split(","):
            yield from _with_parents(text.split(" as ")[0].strip())
        text = source.decode()
        dots = len(text) - len(text.lstrip("."))
        if dots:
            text = ".".join([*package[: len(package) - dots + 1], *([text[dots:]] if text[dots:] else [])])
        yield from _with_parents(text)
        yield from (f"{text}.{name.split()[0]}" for name in names.decode().split(",") if name.strip())


def _with_parents(module: str) -> Iterator[str]:
    parts = module.split(".")
    return (".".join(parts[:length]) for length in range(1, len(parts) + 1))
