"""The result of a scan to text and back: JSON, which can hold nothing that runs."""

from __future__ import annotations

import json
from typing import Any

from flaskcompat.model.inventory import Problem
from flaskcompat.model.usage import UNKNOWN, Scope, Usage
from flaskcompat.source.scan_result import Scan

_DEFAULTS = tuple(Usage("", "call", "", 0, 0))
_SCOPES = Usage._fields.index("scopes")


def dumps(scan: Scan) -> str:
    """Turn a scan into text: each chain of scopes once, and of a usage no more than differs from nothing."""
    chains: dict[tuple[Scope, ...], int] = {}
    usages = []
    for usage in scan.usages:
        row: list[object] = list(usage)
        row[_SCOPES] = chains.setdefault(usage.scopes, len(chains))
        last = len(row)
        while last > _SCOPES + 1 and row[last - 1] == _DEFAULTS[last - 1]:
            last -= 1
        usages.append(row[:last])
    document = {"scopes": list(chains), "usages": usages, "problems": scan.problems}
    return json.dumps(document, separators=(",", ":"), default=_unknown)


def _unknown(value: object) -> dict[str, int]:
    if value is not UNKNOWN:
        raise TypeError(f"a usage holds {type(value).__name__}")
    return {"unknown": 0}


def loads(text: str) -> Scan:
    """Turn text that `dumps` wrote into the scan. Raises `ValueError` for anything else."""
    try:
        data = json.loads(text, object_hook=_object)
        chains = [tuple([Scope(*_frozen(scope)) for scope in chain]) for chain in data["scopes"]]
        sound: set[tuple[type, ...]] = set()
        usages = tuple([_usage(row, chains, sound) for row in data["usages"]])
        problems = tuple([Problem(*_frozen(row)) for row in data["problems"]])
    except (KeyError, TypeError, IndexError, RecursionError) as error:
        raise ValueError(f"not a stored scan: {error}") from None
    if not all(_is_sound(one, ("", 0, "")) for one in problems):
        raise ValueError("not a stored scan")
    return Scan(usages, problems)


def _object(data: dict[str, Any]) -> object:
    return UNKNOWN if data == {"unknown": 0} else data


def _frozen(value: Any) -> Any:
    return tuple([_frozen(one) for one in value]) if value.__class__ is list else value


def _usage(row: list[Any], chains: list[tuple[Scope, ...]], sound: set[tuple[type, ...]]) -> Usage:
    """The usage of a row; `sound` are the types of fields that were looked at before."""
    number = row[_SCOPES]
    if number.__class__ is not int or number < 0:
        raise ValueError("not a stored scan")
    fields = [_frozen(value) if value.__class__ is list else value for value in row]
    fields[_SCOPES] = chains[number]
    usage = Usage(*fields)
    types = tuple(map(type, usage))
    if types not in sound:
        if not _is_sound(usage, _DEFAULTS):
            raise ValueError("not a stored scan")
        sound.add(types)
    return usage


def _is_sound(row: tuple[object, ...], like: tuple[object, ...]) -> bool:
    """Whether each field has the type of another's, where that is not None."""
    return len(row) == len(like) and all(
        one.__class__ is other.__class__ or other is None for one, other in zip(row, like, strict=True)
    )
