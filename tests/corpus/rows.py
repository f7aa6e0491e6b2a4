"""Comparable forms of names, specifiers and markers, for the adapters."""

from __future__ import annotations

from packaging.markers import InvalidMarker, Marker
from packaging.specifiers import InvalidSpecifier, SpecifierSet

from flaskcompat.model.names import normalize


def name(text: str | None) -> str:
    """A distribution name, normalized; empty for none."""
    return normalize(text) if text else ""


def specifier(text: str | None) -> str:
    """A specifier as `SpecifierSet` writes it; what is none stays as it is."""
    try:
        return str(SpecifierSet(text or ""))
    except InvalidSpecifier:
        return text or ""


def marker(text: str | None) -> str:
    """A marker as `Marker` writes it; what is none stays as it is."""
    try:
        return str(Marker(text)) if text else ""
    except InvalidMarker:
        return text or ""


def extras(names: list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Extras, normalized and sorted."""
    return tuple(sorted(normalize(extra) for extra in names or ()))
