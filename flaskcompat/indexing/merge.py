"""Many releases put together into the data of one distribution."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from flaskcompat.indexing.surface import Surface

Span = tuple[int, ...]


def merge(releases: Sequence[str], surfaces: Mapping[str, Surface]) -> dict[str, object]:
    """Turn what each release has into data: every line once, with the span of the releases that have it.

    A release without a surface of its own is as the one before it.
    """
    holders: dict[str, dict[str, set[int]]] = {}
    current: Surface = {}
    for number, version in enumerate(releases):
        current = surfaces.get(version, current)
        for scope, lines in current.items():
            held = holders.setdefault(scope, {})
            for line in lines:
                held.setdefault(line, set()).add(number)
    spans: dict[Span, int] = {(0, len(releases)): 0}
    scopes = {scope: _grouped(held, spans) for scope, held in sorted(holders.items())}
    return {"releases": list(releases), "spans": [list(span) for span in spans], "scopes": scopes}


def _grouped(held: Mapping[str, set[int]], spans: dict[Span, int]) -> dict[str, str]:
    groups: dict[int, list[str]] = {}
    for line, numbers in sorted(held.items()):
        groups.setdefault(spans.setdefault(span_of(numbers), len(spans)), []).append(line)
    return {str(number): "\n".join(["", *lines, ""]) for number, lines in sorted(groups.items())}


def span_of(numbers: set[int]) -> Span:
    """Turn the numbers of releases into where their runs begin and end: {0, 1, 4} into (0, 2, 4, 5)."""
    edges = [number for number in numbers if number - 1 not in numbers]
    edges += [number + 1 for number in numbers if number + 1 not in numbers]
    return tuple(sorted(edges))


def encode(data: Mapping[str, object]) -> str:
    """Turn the data into the text of its file: one scope a line, so that a difference can be read."""
    scopes = data["scopes"]
    assert isinstance(scopes, dict)
    lines = [
        f"{json.dumps(name)}: {json.dumps(groups, ensure_ascii=False)}" for name, groups in scopes.items()
    ]
    head = {key: value for key, value in data.items() if key != "scopes"}
    return json.dumps(head)[:-1] + ', "scopes": {\n' + ",\n".join(lines) + "\n}}\n"
