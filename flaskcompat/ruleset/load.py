"""Rule files to rules."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from flaskcompat.errors import RuleError
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.schema import validate
from flaskcompat.text.yaml_nodes import Node, YamlError, load

_LARGEST = 1_000_000
"""Bytes; a rule file is a page or two."""


def load_rule(text: str, path: str) -> Rule:
    """Turn the text of a rule file into a rule.

    Raises `RuleError` with file, line and key path for bad YAML, for what the schema refuses, and for
    specifiers and patterns that do not parse.
    """
    try:
        root = load(text)
    except YamlError as error:
        raise RuleError(str(error), path=path, line=error.line) from None
    data = root.value
    try:
        validate(data)
        _check_leaves(data["match"], "match")
    except RuleError as error:
        raise RuleError(error.message, path=path, line=_line_of(root, error.key), key=error.key) from None
    return rule_of(data, path)


def load_file(path: str) -> Rule:
    """Turn one rule file into a rule; raises `RuleError` where it cannot be read."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise RuleError("not a regular file", path=path)
        if os.path.getsize(path) > _LARGEST:
            raise RuleError("larger than a rule file can be", path=path)
        with open(path, encoding="utf-8") as stream:
            return load_rule(stream.read(), path)
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"cannot be read: {error}", path=path) from None


def rule_of(data: Mapping[str, Any], path: str) -> Rule:
    """Turn validated data (or data that was compiled from it) into a rule."""
    witness = data["witness"]
    return Rule(
        code=data["code"],
        name=data["name"],
        summary=data["summary"],
        severity=data["severity"],
        breaks=data["breaks"],
        since=data["since"],
        tags=tuple(data["tags"]),
        match=data["match"],
        message=data["message"],
        why=data["why"],
        example=data["example"],
        actions=tuple(data["actions"]),
        references=tuple(data["references"]),
        witness=None if witness == "none" else witness,
        reason=data.get("reason", ""),
        path=path,
        errors=tuple(data.get("errors", ())),
    )


def _check_leaves(data: Any, key: str) -> None:
    """Raise `RuleError` for a specifier or a pattern, anywhere below, that does not parse."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            _check_leaves(item, f"{key}[{index}]")
    elif isinstance(data, Mapping):
        for name, value in data.items():
            place = f"{key}.{name}"
            if name in ("specifier", "python"):
                _check_specifiers(value, place)
            elif name == "matches":
                _check_pattern(value, place)
            else:
                _check_leaves(value, place)


def _check_specifiers(value: str | list[str], key: str) -> None:
    for text in [value] if isinstance(value, str) else value:
        try:
            SpecifierSet(text)
        except InvalidSpecifier:
            raise RuleError(f"{text!r} is not a version specifier (PEP 440)", key=key) from None


def _check_pattern(value: str, key: str) -> None:
    try:
        re.compile(value)
    except re.error as error:
        raise RuleError(f"{value!r} is not a regular expression: {error}", key=key) from None


def _line_of(root: Node, key: str) -> int:
    """The line of a key path, or of the deepest part of it that exists."""
    node = root
    for name, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", key):
        if name and name in node.mapping:
            node = node.mapping[name]
        elif index and int(index) < len(node.items):
            node = node.items[int(index)]
        else:
            break
    return node.line
