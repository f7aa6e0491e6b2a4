"""The requirements that most files consist of, read without the weight of a full parser.

A file of pins has thousands of lines `name==version ; marker --hash=...`, which one regular expression reads
exactly as pip does (a property test holds it to that). What it does not match is left to `_pip_odd`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from flaskcompat.model.inventory import Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers._pip_lines import split_options

_RELEASE = r"[0-9]+(?:\.[0-9]+)*"
_SUFFIX = r"(?:(?:a|b|rc)[0-9]+)?(?:\.post[0-9]+)?(?:\.dev[0-9]+)?"
_LOCAL = r"(?:\+[a-z0-9]+(?:\.[a-z0-9]+)*)?"
_CLAUSE = (
    rf"(?:[!=]= *{_RELEASE}(?:\.\*|{_SUFFIX}{_LOCAL})"
    rf"|(?:[<>]=?) *{_RELEASE}{_SUFFIX}"
    rf"|~= *{_RELEASE}\.[0-9]+{_SUFFIX})"
)
_WORD = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_PLAIN = re.compile(
    rf"({_WORD})(?: *\[ *({_WORD}(?: *, *{_WORD})*)? *\])?(?: *({_CLAUSE}(?: *, *{_CLAUSE})*))? *(?:;(.*))?"
)
_HASH = re.compile(r"--hash=(sha(?:256|384|512):[0-9a-fA-F]+)")
# A name that ends like an archive is a path for pip.
_ARCHIVES = (".zip", ".whl", ".tar", ".gz", ".tgz", ".bz2", ".tbz", ".xz", ".txz", ".tlz", ".lz", ".lzma")

_MAX_LENGTH = 4096

Role = Literal["requirement", "constraint"]


def plain_requirement(line: str, number: int, path: str, role: Role = "requirement") -> Requirement | None:
    """Turn a logical line into its requirement, or None where it is not of the plain form."""
    head, options = split_options(line)
    match = _PLAIN.fullmatch(head) if len(head) <= _MAX_LENGTH else None
    hashes = _hashes(options) if options else ()
    if match is None or hashes is None:
        return None
    name, extras, clauses, marker = match.groups()
    if not clauses and name.lower().endswith(_ARCHIVES):
        return None
    marker = _marker(marker.strip()) if marker else ""
    if marker is None:
        return None
    return Requirement(
        name=normalize(name),
        specifier=_specifier(clauses) if clauses else "",
        path=path,
        line=number,
        marker=marker,
        extras=_extras(extras) if extras else (),
        role=role,
        hashes=hashes,
    )


def _hashes(options: str) -> tuple[str, ...] | None:
    found = [_HASH.fullmatch(option) for option in options.split(" ") if option]
    hashes = tuple(match[1] for match in found if match)
    return hashes if len(hashes) == len(found) else None


def _specifier(clauses: str) -> str:
    """Clauses in the order in which `packaging` writes a set of them."""
    parts = clauses.replace(" ", "").split(",")
    if len({part[: 1 + (part[1] == "=")] for part in parts}) == len(parts):
        return ",".join(sorted(parts))
    # Of two that mean the same (`>=2,>=2.0`) it keeps one.
    from packaging.specifiers import SpecifierSet

    return str(SpecifierSet(clauses))


def _extras(names: str) -> tuple[str, ...]:
    return tuple(sorted({normalize(name) for name in names.split(",")}))


@lru_cache(maxsize=4096)
def _marker(text: str) -> str | None:
    """A marker as `packaging` writes it (imported only for a file that has one), or None when it is none."""
    if not text:
        return ""
    from packaging.markers import InvalidMarker, Marker

    try:
        return str(Marker(text))
    except (InvalidMarker, RecursionError):
        return None
