"""What a uv.lock declares to exclude each other: extras, dependency groups and projects."""

from __future__ import annotations

from collections.abc import Mapping

from flaskcompat.model.names import normalize
from flaskcompat.readers.fields import list_of, text_of


def conflicts_of(lock: Mapping[str, object], *, several: bool) -> tuple[tuple[str, ...], ...]:
    """Turn `conflicts` into sets of labels: `extra:a`, `group:b`, `project:c`.

    With several projects in the lock, the label tells whose extra or group it is: `extra:project/a`.
    """
    sets = []
    for conflict in list_of(lock, "conflicts"):
        items = conflict if isinstance(conflict, list) else []
        labels = tuple(label for item in items if (label := _label(item, several=several)))
        if len(labels) > 1:
            sets.append(labels)
    return tuple(sets)


def _label(item: object, *, several: bool) -> str:
    if not isinstance(item, Mapping):
        return ""
    package = normalize(text_of(item, "package"))
    prefix = f"{package}/" if several else ""
    for kind in ("extra", "group"):
        if name := normalize(text_of(item, kind)):
            return f"{kind}:{prefix}{name}"
    return f"project:{package}" if package else ""
