"""Rule data against `rules/schema.json`, with the key path of what is wrong."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import fastjsonschema

from flaskcompat.errors import RuleError
from flaskcompat.matchers import MATCHERS, kind_of
from flaskcompat.ruleset.location import rules_folder

Check = Callable[[Any], Any]


def schema_text() -> str:
    """The published JSON Schema of a rule file."""
    with open(os.path.join(rules_folder(), "schema.json"), encoding="utf-8") as stream:
        return stream.read()


@lru_cache(maxsize=1)
def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(schema_text())
    # Conditions are checked one by one, by their own kind: a union of eleven kinds would only say that
    # none of them fits.
    schema["definitions"]["condition"] = {"type": "object"}
    return schema


@lru_cache(maxsize=32)
def _check(kind: str) -> Check:
    schema = _schema()
    if kind:
        schema = {"$ref": f"#/definitions/{kind}", "definitions": schema["definitions"]}
    check: Check = fastjsonschema.compile(schema)
    return check


def validate(data: object) -> None:
    """Raise `RuleError` with the key path (`match.all[1].specifier`) of the first thing that is wrong."""
    if not isinstance(data, Mapping):
        raise RuleError("a rule file holds one mapping")
    _held_against("", data, "")
    _validate_condition(data["match"], "match", 0)


def _validate_condition(data: Any, key: str, depth: int) -> None:
    if depth > 32:
        raise RuleError("conditions are nested too deeply", key=key)
    try:
        kind = kind_of(data)
    except RuleError as error:
        raise RuleError(error.message, key=key) from None
    _held_against(kind, data, key)
    if MATCHERS[kind] != "tree":
        return
    parts = data[kind] if isinstance(data[kind], list) else [data[kind]]
    for index, part in enumerate(parts):
        place = f"{key}.{kind}[{index}]" if isinstance(data[kind], list) else f"{key}.{kind}"
        _validate_condition(part, place, depth + 1)


def _held_against(kind: str, data: Any, key: str) -> None:
    try:
        _check(kind)(data)
    except fastjsonschema.JsonSchemaValueException as error:
        inner = str(error.name or "data").removeprefix("data")
        message = str(error.message).removeprefix(str(error.name or "")).strip()
        raise RuleError(message, key=f"{key}{inner}".lstrip(".")) from None
