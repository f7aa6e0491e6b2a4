"""Names of the framework that stand for something else in the templates of a project."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import Usage
from flaskcompat.templates.known import known


def given(usages: Iterable[Usage]) -> frozenset[str]:
    """The names of the framework under which the code hands something to templates."""
    names, renderers = known().names.keys(), known().renderers
    return frozenset(
        keyword
        for usage in usages
        if usage.kind == "call" and usage.name in renderers
        for keyword in usage.keywords
        if keyword in names
    )


def without(
    usages: Iterable[Usage], settings: Iterable[Setting], shadowed: Collection[str]
) -> tuple[tuple[Usage, ...], tuple[Setting, ...]]:
    """Leave out what rests on names that stand for something else.

    A template that another one includes, or imports with its context, sees the other's names too.
    """
    names = [known().names[name] for name in shadowed]
    stems = tuple(f"{name}." for name in names)
    kept = tuple(usage for usage in usages if usage.name not in names and not usage.name.startswith(stems))
    return kept, () if known().configuration in names else tuple(settings)
