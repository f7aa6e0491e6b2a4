"""What is missing, in words for messages and actions."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.index.earlier import earlier
from flaskcompat.index.replacements import replacement
from flaskcompat.model.lack import PYTHON, Lack

_SHOWN = 3


def told(lacks: Sequence[Lack]) -> str:
    """Turn what is missing at one place into `flask.Markup is gone from flask 3.1.3 (since 3.0.0)`."""
    first, rest = lacks[0], lacks[1:]
    text = f"{_subject(first)} {_fate(first)}"
    also = [_subject(lack) for lack in rest]
    if not also:
        return text
    shown, left = also[: _SHOWN - 1], len(also) - (_SHOWN - 1)
    more = [*shown, *([f"{left} more"] if left > 0 else [])]
    return f"{text}; so {'is' if len(also) == 1 else 'are'} {_joined(more)}"


def cure(lacks: Sequence[Lack], used: str = "") -> str:
    """What to do instead, for everything that is missing at one place, or all of what is `used` there."""
    if used.startswith(f"{lacks[0].names[0]}.") and lacks[0].history().gone and (text := replacement(used)):
        return text
    told = dict.fromkeys(_cure(lack) for lack in lacks)
    return " ".join(told)


def _cure(lack: Lack) -> str:
    name, gone = lack.names[0], lack.history().gone
    text = {"parameter": f"{name}({lack.detail})", "assign": f"{name}="}.get(lack.kind, name)
    if not gone:
        wanted = f"{_target(lack)}{has([lack])}" if has([lack]) else f"a {_target(lack)} that has it"
        other = earlier(text)
        return f"Ask for {wanted}, or " + (f"use {other}." if other else f"do without {_subject(lack)}.")
    return (
        replacement(text)
        or f"Do without {_subject(lack)}: the release notes of {_target(lack)} {gone} tell more."
    )


def has(lacks: Sequence[Lack]) -> str:
    """The releases that have the first of it: `<3.0.0`, `>=2.0.0`; empty where that cannot be said."""
    gone, spans = lacks[0].history()
    if gone:
        return f"<{gone}"
    return spans.rpartition(" or ")[2] if spans not in ("*", "none") else ""


def _subject(lack: Lack) -> str:
    name = lack.names[0]
    if lack.kind == "parameter":
        return f"the parameter {lack.detail} of {name}"
    if lack.kind == "assign":
        return f"setting {name}"
    if lack.kind == "arguments":
        return f"calling {name} with {lack.detail} positional arguments"
    return name


def _fate(lack: Lack) -> str:
    target = _target(lack)
    gone, spans = lack.history()
    if gone and lack.kind in ("arguments", "assign"):
        return f"is no longer possible in {target} {lack.version} (since {gone})"
    if gone:
        return f"is gone from {target} {lack.version} (since {gone})"
    if spans and spans not in ("*", "none"):
        return f"is not in {target} {lack.version}: it needs {target}{spans}"
    return f"is not in {target} {lack.version}"


def _target(lack: Lack) -> str:
    return "Python" if lack.target == PYTHON else lack.target


def _joined(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
