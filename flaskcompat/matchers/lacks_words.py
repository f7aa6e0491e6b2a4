"""What is lacking, in words for a message."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.model.lack import ABSENT, OWN, PYTHON, Lack

_SHOWN = 3


def clause(lacks: Sequence[Lack]) -> str:
    """Turn what a pair lacks into `a.b (pkg/mod.py:3), which is gone since 3.0` for `it needs ...`.

    The first one is told with its place and its releases, two more by name, the others by their number.
    """
    first = lacks[0]
    place = f" ({_where(first)})" if first.place else ""
    told = f"{needed(first)}{place}, {releases(first)}"
    gone = {lack.names[0] for lack in lacks if lack.kind == "name"}
    listed = [lack for lack in lacks if lack.kind == "name" or lack.names[0] not in gone]
    others = [text for text in dict.fromkeys(map(needed, listed)) if text != needed(first)]
    if not others:
        return told
    shown, left = others[: _SHOWN - 1], len(others) - (_SHOWN - 1)
    more = [*shown, *([f"{left} more"] if left > 0 else [])]
    return f"{told}; also {' and '.join([', '.join(more[:-1]), more[-1]] if len(more) > 1 else more)}"


def _where(lack: Lack) -> str:
    return f"{lack.place}, when {lack.module} is imported" if lack.module else lack.place


def needed(lack: Lack) -> str:
    """What a release needs: a name, or what it does with it."""
    name = lack.names[0]
    if lack.kind == "parameter":
        return f"the parameter {lack.detail} of {name}"
    if lack.kind == "assign":
        return f"to set {name}"
    if lack.kind == "arguments":
        return f"{name} to take {lack.detail} arguments"
    return name


def releases(lack: Lack) -> str:
    """Since when it is gone, or which releases have it."""
    if lack.kind == OWN:
        return "which the release should hold itself"
    if lack.version == ABSENT:
        return f"which {lack.target} brings"
    target = "Python" if lack.target == PYTHON else lack.target
    what = "which" if lack.kind == "name" else "and that"
    gone, spans = lack.history()
    if gone:
        verb = "is gone since" if lack.kind == "name" else "is not possible since"
        return f"{what} {verb} {target} {gone}"
    if spans:
        verb = "only" if lack.kind == "name" else "works only with"
        return f"{what} {verb} {target} {spans}" + (" has" if lack.kind == "name" else "")
    return f"{what} {target} {lack.version} " + ("does not have" if lack.kind == "name" else "does not allow")
