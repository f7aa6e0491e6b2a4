"""The requirements of a witness project, and how to install other versions in their place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from packaging.requirements import InvalidRequirement, Requirement

from flaskcompat.model.names import normalize


class Wish(NamedTuple):
    """What to install: the text of a requirements file, and of one that overrules what releases ask for."""

    requirements: str
    overrides: str = ""


def overruling(text: str, versions: Mapping[str, str] | None = None) -> Wish:
    """Turn a requirements file into the wish for exactly its pins, whatever the releases declare.

    `versions` are further pins and go before those of the file. What is not pinned stays as it is asked for.
    """
    entries = _entries(text)
    pins = {normalize(each.name): _pin(each) for each in entries}
    forced = {name: version for name, version in pins.items() if version} | dict(versions or {})
    lines = [_without_specifier(each) if normalize(each.name) in forced else str(each) for each in entries]
    lines += [name for name in forced if name not in pins]
    overrides = [f"{name}=={version}" for name, version in sorted(forced.items())]
    return Wish("".join(f"{line}\n" for line in lines), "".join(f"{line}\n" for line in overrides))


def pins_of(text: str) -> tuple[str, ...]:
    """The `name==version` texts of a requirements file, names normalized, in order of name."""
    return tuple(sorted(f"{normalize(each.name)}=={pin}" for each in _entries(text) if (pin := _pin(each))))


def _entries(text: str) -> list[Requirement]:
    """The named requirements of the file; options and includes are not for witnesses, which stay small."""
    found = []
    for line in text.splitlines():
        entry = line.partition("#")[0].strip()
        try:
            found.append(Requirement(entry))
        except InvalidRequirement:
            continue
    return found


def _pin(entry: Requirement) -> str:
    exact = [
        each.version for each in entry.specifier if each.operator == "==" and not each.version.endswith("*")
    ]
    return exact[0] if len(exact) == len(entry.specifier) == 1 else ""


def _without_specifier(entry: Requirement) -> str:
    extras = f"[{','.join(sorted(entry.extras))}]" if entry.extras else ""
    return f"{entry.name}{extras}" + (f"; {entry.marker}" if entry.marker else "")
