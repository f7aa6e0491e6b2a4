"""The text of one requirement in a requirements file, taken apart.

Done by `pip-requirements-parser`, which is pip 21's own code, mended where pip 26.3 differs.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pip_requirements_parser as library
from packaging.markers import Marker
from packaging.requirements import InvalidRequirement
from packaging.requirements import Requirement as Pep508

# The library's patterns take more than linear time, so that what no real line reaches is refused.
_MAX_LENGTH = 16_384
_MAX_BRACKETS = 64
_MAX_WHEEL_DOTS = 16

_NAME_START = re.compile(r"[A-Za-z0-9]")
_BARE_VCS = ("git:", "hg:", "bzr:", "svn:")


class Parts(NamedTuple):
    """What a requirement says: `source` is the URL or path that it names instead of an index."""

    name: str
    specifier: str
    marker: str
    extras: frozenset[str]
    source: str


def refuse_excess(line: str) -> None:
    """Raise `ValueError` for a line that the library would take too long over."""
    wheel = ".whl" in line.lower() or "%" in line
    dots = max(piece.count(".") + piece.upper().count("%2E") for piece in line.split("/"))
    if len(line) > _MAX_LENGTH or line.count("[") > _MAX_BRACKETS or (wheel and dots > _MAX_WHEEL_DOTS):
        raise ValueError("longer or more involved than any requirement")


def installed(text: str) -> Parts:
    """Take apart what is not editable: a specifier, `name @ URL`, a URL, or a path."""
    is_url = library.is_url(text)
    bare, _, marker = text.partition("; " if is_url else ";")
    direct = None if is_url else _direct(bare)
    if direct is not None:
        return _of(direct, direct.url, Marker(marker) if marker.strip() else None)
    parts = library.parse_reqparts_from_string(text)
    _refuse_unknown_scheme(parts)
    return _of_library(parts)


def editable(target: str) -> Parts:
    """Take apart what follows `-e`: a path, a version control URL, or `name @ URL` with one."""
    if target.lower().startswith(_BARE_VCS):
        target = f"{target.partition(':')[0]}+{target}"
    direct = _direct(target)
    if direct is not None and library.Link(direct.url).scheme in (*library.vcs_all_schemes, "file"):
        return _of(direct, direct.url, direct.marker)
    parts = library.parse_reqparts_from_editable(target)
    if library.is_url(target) and not parts.link.is_vcs and parts.link.scheme != "file":
        raise ValueError("an editable is a path or a version control URL")
    _refuse_unknown_scheme(parts)
    return _of_library(parts)


def _direct(text: str) -> Pep508 | None:
    """The requirement in `name @ URL`; the library knows fewer URLs than pip, and none in an editable."""
    if "@" not in text or not _NAME_START.match(text):
        return None
    try:
        requirement = Pep508(text.strip())
    except InvalidRequirement:
        return None
    return requirement if requirement.url else None


def _refuse_unknown_scheme(parts: Any) -> None:
    """The library takes anything with a slash for a path, even `ssh://host` and `git@host:path`."""
    url = str(parts.link.url) if parts.link else ""
    before, colon, _ = url.partition(":")
    if colon and "/" not in before and len(before) > 1 and not library.is_url(url):
        raise ValueError("neither a path nor a URL that pip knows")


def _of_library(parts: Any) -> Parts:
    return _of(parts.requirement, parts.link.url if parts.link else "", parts.marker, parts.extras)


def _of(requirement: Pep508 | None, source: str | None, marker: object, extras: Any = ()) -> Parts:
    if requirement is None:
        return Parts("", "", str(marker or ""), frozenset(extras), source or "")
    return Parts(
        requirement.name,
        str(requirement.specifier),
        str(marker or requirement.marker or ""),
        frozenset(extras or requirement.extras),
        source or "",
    )
