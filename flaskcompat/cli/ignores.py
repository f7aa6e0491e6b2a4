"""The tables in the setting `ignore`: findings that a team lives with, for a reason and for a time."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NoReturn

from flaskcompat.engine.check import shown_path
from flaskcompat.errors import UsageError
from flaskcompat.model.ignore import Ignore
from flaskcompat.text.toml_lines import load

_KEYS = ("code", "reason", "until", "paths")


def read_ignores(items: Sequence[Any], path: str, place: Sequence[str]) -> tuple[Ignore, ...]:
    """Turn the tables of the list at `place` (its keys from the top of the file) into ignores with lines.

    Raises `UsageError`, with file and line, for an entry without code or reason and for values that mean
    nothing.
    """
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as stream:
        document = load(stream.read())
    shown = shown_path(os.path.abspath(path))
    return tuple(
        _ignore(item, shown, document.line(*place, index))
        for index, item in enumerate(items)
        if isinstance(item, dict)
    )


def _ignore(item: dict[str, Any], path: str, line: int) -> Ignore:
    where = f"{path}:{line}: ignore"
    for key in item:
        if key not in _KEYS:
            _refuse(f"{where} has no key {key!r}; there are {', '.join(_KEYS)}")
    codes, paths = _texts(item.get("code", []), where, "code"), _texts(item.get("paths", []), where, "paths")
    reason = item.get("reason", "")
    if not codes:
        _refuse(f'{where} names no rule: code = "FLC301"')
    if not isinstance(reason, str) or not reason.strip():
        _refuse(f"{where} of {', '.join(codes)} gives no reason")
    return Ignore(codes, " ".join(reason.split()), _day(item.get("until", ""), where), paths, path, line)


def _texts(value: Any, where: str, key: str) -> tuple[str, ...]:
    """One text, or a list of texts."""
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(one, str) and one.strip() for one in texts):
        _refuse(f"{where}: {key} is a text or a list of texts")
    return tuple(one.strip() for one in texts)


def _day(value: Any, where: str) -> str:
    """A TOML date, or text that is an ISO day, to the ISO day; empty where there is none."""
    if value == "":
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        _refuse(f"{where}: until is a day like 2027-03-31, not {value!r}")


def _refuse(message: str) -> NoReturn:
    raise UsageError(message)
