"""All rules in one file, so that a run does not parse a hundred YAML files.

The file is written when the package is built. A checkout is edited, so there the file only counts while it
was made from exactly the rule files that are there now.
"""

from __future__ import annotations

import json
import os
from typing import Any

from flaskcompat.errors import RuleError
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.location import COMPILED, rule_files, rules_folder


def _state(folder: str) -> list[list[object]]:
    """What tells whether a rule file changed: path inside the folder, size and time of change."""
    state: list[list[object]] = []
    for path in rule_files(folder):
        status = os.stat(path)
        state.append([os.path.relpath(path, folder).replace(os.sep, "/"), status.st_size, status.st_mtime_ns])
    return state


def compile_rules(target: str = COMPILED) -> int:
    """Write every shipped rule into one JSON file and return their number.

    Raises `RuleError` for the first rule file that is wrong.
    """
    folder = rules_folder()
    rules = load_folder(folder)
    document = {"state": _state(folder), "rules": [_plain(rule) for rule in rules]}
    with open(target, "w", encoding="utf-8") as stream:
        json.dump(document, stream, separators=(",", ":"), ensure_ascii=False)
    return len(rules)


def _plain(rule: Rule) -> dict[str, object]:
    return {**rule._asdict(), "witness": rule.witness if rule.witness is not None else "none"}


def load_folder(folder: str) -> list[Rule]:
    """Every rule of a folder, by code.

    Raises `RuleError` for a file that is wrong and for a code or name that stands twice.
    """
    from flaskcompat.ruleset.load import load_file

    rules: dict[str, Rule] = {}
    for path in rule_files(folder):
        rule = load_file(path)._replace(path=os.path.relpath(path, folder).replace(os.sep, "/"))
        if rule.code in rules:
            raise RuleError(f"code {rule.code} is taken by {rules[rule.code].path}", path=path, key="code")
        rules[rule.code] = rule
    return [rules[code] for code in sorted(rules)]


def shipped_rules() -> list[Rule]:
    """The tool's own rules, by code: from the compiled file where it is current, else from YAML."""
    folder = rules_folder()
    document = _read_compiled()
    if document is None or (_in_checkout(folder) and document["state"] != _state(folder)):
        return load_folder(folder)
    return [Rule(**_typed(data)) for data in document["rules"]]


def _in_checkout(folder: str) -> bool:
    return os.path.dirname(folder) != os.path.dirname(os.path.dirname(COMPILED))


def _read_compiled() -> Any:
    try:
        with open(COMPILED, encoding="utf-8") as stream:
            document = json.load(stream)
    except (OSError, ValueError):
        return None
    return document if isinstance(document, dict) else None


def _typed(data: dict[str, Any]) -> dict[str, Any]:
    data["tags"] = tuple(data["tags"])
    data["actions"] = tuple(data["actions"])
    data["references"] = tuple(data["references"])
    data["errors"] = tuple(data["errors"])
    data["witness"] = None if data["witness"] == "none" else data["witness"]
    return data
