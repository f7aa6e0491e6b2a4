"""What a usage is about: the key that `g.db.close()`, `g.pop("db")` and `del g.db` have in common."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.model.usage import Usage


def fits_name(pattern: str, name: str) -> bool:
    """Whether a qualified name fits a pattern: `*` inside is one part, `.*` at the end one part or more."""
    if "*" not in pattern:
        return pattern == name
    wanted, given = pattern.split("."), name.split(".")
    if wanted[-1] == "*":
        given = given[: len(wanted)]
    return len(wanted) == len(given) and all(
        part in ("*", actual) for part, actual in zip(wanted, given, strict=True)
    )


def subject_of(usage: Usage, patterns: Sequence[str]) -> str:
    """The key that a usage is about, empty where it cannot be told.

    It is the part of the name that stands for the first `*` of the pattern. Where nothing follows that part
    and the usage takes a literal key (`g.get("db")`, `g.pop("db")`, `"db" in g`), it is the key. For a call
    in a class body, it is the attribute that the result is assigned to.
    """
    key = usage.target if usage.kind == "call" and usage.target else dict(usage.values).get("0")
    for pattern in patterns:
        if not fits_name(pattern, usage.name):
            continue
        parts = pattern.split(".")
        if "*" not in parts:
            return key if isinstance(key, str) else ""
        place = parts.index("*")
        given = usage.name.split(".")
        if place == len(given) - 1 and usage.kind in ("call", "getitem", "setitem") and isinstance(key, str):
            return key
        return given[place]
    return ""
