"""Which Pythons the files of a release can be installed on."""

from __future__ import annotations

from collections.abc import Iterable

from packaging.tags import Tag
from packaging.utils import InvalidWheelFilename, parse_wheel_filename

MINORS = range(6, 16)
"""The `3.X` that are told apart."""


def pythons_of(filenames: Iterable[str]) -> tuple[str, ...] | None:
    """Turn the files of a release into the `3.X` that have one for CPython on x86-64 Linux.

    Nothing for no limit: a source archive, or a wheel for every Python. Tags are those of PEP 425 and 600;
    what an installer takes of a release without a source archive depends on them alone.
    """
    found: set[int] = set()
    for filename in filenames:
        if not filename.endswith(".whl"):
            return None
        found.update(minor for minor in MINORS if _suits(filename, minor))
    return None if found.issuperset(MINORS) else tuple(f"3.{minor}" for minor in sorted(found))


def has_platforms(filenames: Iterable[str]) -> bool:
    """Whether some of the files are wheels for Linux on x86-64 alone: what has none is compiled anyway."""
    return any(_is_for_platform(name) for name in filenames if name.endswith(".whl"))


def _is_for_platform(filename: str) -> bool:
    try:
        platforms = {tag.platform for tag in parse_wheel_filename(filename)[3]}
    except InvalidWheelFilename:
        return False
    return "any" not in platforms and any(map(_is_here, platforms))


def _suits(filename: str, minor: int) -> bool:
    try:
        tags = parse_wheel_filename(filename)[3]
    except InvalidWheelFilename:
        return False
    return any(_is_here(tag.platform) and _runs(tag, minor) for tag in tags)


def _is_here(platform: str) -> bool:
    return platform == "any" or ("linux" in platform and "musl" not in platform and "x86_64" in platform)


def _runs(tag: Tag, minor: int) -> bool:
    """Whether CPython 3.`minor` imports what the tag stands for."""
    interpreter, abi = tag.interpreter, tag.abi
    made_for = int(interpreter[3:]) if interpreter[3:].isdigit() else 0
    if interpreter[:3] == "cp3" and abi in ("abi3", "none"):
        return made_for <= minor
    if interpreter[:3] == "cp3":
        return made_for == minor and abi in (f"cp3{minor}", f"cp3{minor}m")
    return interpreter[:3] == "py3" and abi == "none" and made_for <= minor
