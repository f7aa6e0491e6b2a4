"""Dependency specifiers (PEP 508) as requirements.

`packaging` is imported where it is used: a file without any entry is read faster than that.
"""

from __future__ import annotations

from flaskcompat.model.inventory import Requirement
from flaskcompat.model.names import normalize

# Longer than any real entry, and short enough for Python's limit on the digits of a number.
_LIMIT = 4000
_SHOWN = 200


class InexactError(ValueError):
    """A constraint that specifiers cannot express; `specifier` admits all that it admits, and more."""

    def __init__(self, message: str, specifier: str) -> None:
        super().__init__(message)
        self.specifier = specifier


def read(text: str, path: str, line: int) -> Requirement:
    """Turn one dependency specifier into a requirement; ValueError says in one line why it is none."""
    from packaging.requirements import InvalidRequirement
    from packaging.requirements import Requirement as Specifier

    if len(text) > _LIMIT:
        raise ValueError(f"not a requirement: longer than {_LIMIT} characters")
    try:
        parsed = Specifier(text)
    except InvalidRequirement as error:
        raise ValueError(f"not a requirement: {text[:_SHOWN]!r}: {_first_line(error)}") from None
    except RecursionError:
        raise ValueError("not a requirement: nested too deeply") from None
    return Requirement(
        name=normalize(parsed.name),
        specifier=str(parsed.specifier),
        path=path,
        line=line,
        marker=str(parsed.marker) if parsed.marker else "",
        extras=tuple(sorted(parsed.extras)),
        source=parsed.url or "",
    )


def specifier(text: str) -> str:
    """Turn a version specifier (PEP 440) into its normal form; ValueError says why it is none."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    if len(text) > _LIMIT:
        raise ValueError(f"not a version specifier: longer than {_LIMIT} characters")
    try:
        return str(SpecifierSet(text))
    except InvalidSpecifier:
        raise ValueError(f"not a version specifier: {text[:_SHOWN]!r}") from None


def marker(text: str) -> str:
    """Turn an environment marker into its normal form; ValueError says why it is none."""
    from packaging.markers import InvalidMarker, Marker

    if len(text) > _LIMIT:
        raise ValueError(f"not a marker: longer than {_LIMIT} characters")
    try:
        return str(Marker(text))
    except (InvalidMarker, RecursionError):
        raise ValueError(f"not a marker: {text[:_SHOWN]!r}") from None


def _first_line(error: ValueError) -> str:
    lines = str(error).splitlines()
    return lines[0] if lines else "invalid"
