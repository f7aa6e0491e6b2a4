"""Poetry's words for versions, Pythons and platforms as PEP 440 and PEP 508 text, through `poetry-core`.

See https://python-poetry.org/docs/dependency-specification/. `poetry-core` is imported only when there is
something to translate; its markers take longer to import than its versions.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from flaskcompat.readers import pep508
from flaskcompat.readers.pep508 import InexactError

# Longer than any real constraint; alternatives and markers take `poetry-core` more than linear time.
_LIMIT = 500
_MARKER_LIMIT = 12
_GAP_LIMIT = 40


def specifier(text: str) -> str:
    """Turn a version constraint (`^1.2`, `~1.2 || >=3`) into PEP 440 text; ValueError says why it is none.

    PEP 440 has no alternatives: what lies between them is excluded, and where that cannot be written
    `InexactError` gives the range around them.
    """
    if text.strip() in ("", "*"):
        return ""
    constraint = _parse(text)
    words = str(constraint)
    if " || " in words:
        return _join_alternatives(constraint, text)
    if words == "*":
        return ""
    return f"=={words}" if words[:1].isdigit() else words


def python(text: str) -> str:
    """Turn a constraint on the Python into PEP 440 text; a bare `3.9` means all of 3.9."""
    from poetry.core.version.helpers import format_python_constraint

    if text.strip() == "*":
        return ""
    words = str(format_python_constraint(_parse(text))).replace(" ", "")
    return "" if words == "*" else words


def marker(markers: str, python: str, platform: str) -> str:
    """Join an entry's `markers`, `python` and `platform` into one PEP 508 marker, empty for none."""
    if markers.count(" and ") + markers.count(" or ") > _MARKER_LIMIT:
        return _joined_texts(markers, _nested("python_version", python), _nested("sys_platform", platform))
    try:
        return _joined_by_poetry(markers, python, platform)
    except ValueError:
        raise
    except Exception as error:
        # Its parser leaks errors of the grammar library that it is built on.
        raise ValueError(f"not a marker: {markers or python or platform!r}") from error


def _joined_by_poetry(markers: str, python: str, platform: str) -> str:
    from poetry.core.version.markers import AnyMarker, parse_marker

    joined = parse_marker(pep508.marker(markers)) if markers else AnyMarker()
    for part in (_nested("python_version", python), _nested("sys_platform", platform)):
        if part:
            joined = joined.intersect(parse_marker(part))
    if joined.is_empty():
        raise ValueError("its markers exclude each other")
    return str(joined)


def _joined_texts(*parts: str) -> str:
    return " and ".join(f"({pep508.marker(part)})" for part in parts if part)


def _nested(name: str, text: str) -> str:
    """The marker that limits a variable to a constraint, empty for any value."""
    if not text or text == "*":
        return ""
    from poetry.core.constraints.generic import parse_constraint
    from poetry.core.packages.utils.utils import create_nested_marker

    if len(text) > _LIMIT:
        raise ValueError(f"not a constraint: longer than {_LIMIT} characters")
    constraint = _parse(text) if name == "python_version" else parse_constraint(text)
    return str(create_nested_marker(name, constraint))


def _parse(text: str) -> Any:
    from poetry.core.constraints.version import parse_constraint

    if len(text) > _LIMIT:
        raise ValueError(f"not a version constraint: longer than {_LIMIT} characters")
    try:
        constraint = parse_constraint(text)
    except Exception:
        # Mostly ValueError, but odd input meets assertions and attribute errors as well.
        raise ValueError(f"not a version constraint: {text!r}") from None
    if constraint.is_empty():
        raise ValueError(f"no version satisfies {text!r}")
    return constraint


def _join_alternatives(union: Any, text: str) -> str:
    """The range around all alternatives, without what lies between them."""
    ranges = union.ranges
    ends = _bound(ranges[0].min, ">", ranges[0].include_min) + _bound(
        ranges[-1].max, "<", ranges[-1].include_max
    )
    gaps = [_gap(before, after) for before, after in pairwise(ranges)]
    joined = ",".join([*ends, *(hole for gap in gaps for hole in gap or ())])
    if None in gaps:
        raise InexactError(
            f"no version specifier expresses {text!r}; read as {joined or 'any version'!r}", joined
        )
    return joined


def _bound(version: Any, operator: str, include: bool) -> list[str]:
    if version is None:
        return []
    # `poetry-core` keeps `<2` as `<2.dev0`, which is what PEP 440 means by `<2`.
    is_kept_so = operator == "<" and not include and version.dev is not None and version.dev.number == 0
    shown = version.without_devrelease() if is_kept_so else version
    return [f"{operator}{'=' if include else ''}{shown.text}"]


def _gap(before: Any, after: Any) -> list[str] | None:
    """What excludes the versions between two ranges; None where nothing does exactly."""
    if before.include_max or before.max is None or after.min is None:
        return None
    if not after.include_min:
        return [f"!={after.min.text}"] if before.max == after.min else None
    low, high = _release(before.max), _release(after.min)
    return _holes(low, high) if low and high else None


def _release(version: Any) -> list[int]:
    """The numbers of a release without trailing zeros; none where there is more to the version."""
    if version.pre or version.post or version.local or (version.dev and version.dev.number):
        return []
    numbers = list(version.release.to_parts())
    while len(numbers) > 1 and not numbers[-1]:
        numbers.pop()
    return numbers


def _holes(low: list[int], high: list[int]) -> list[str] | None:
    """The prefixes from `low` up to, not with, `high`; None where they are too many or without end."""
    holes: list[str] = []
    while low < high:
        after = [*low[:-1], low[-1] + 1]
        if after > high:
            low = [*low, 0]
            continue
        holes.append(f"!={'.'.join(map(str, low))}.*")
        low = after
        if len(holes) > _GAP_LIMIT:
            return None
    return holes
