"""Rule files against the schema and the habits of docs/rule-language.md."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence

from flaskcompat.errors import RuleError, UsageError
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.location import rule_files, rules_folder, witness_folder

FIELDS = (
    "code name summary severity breaks since tags match message why example actions references errors "
    "witness reason"
).split()
_CURES = re.compile(r"(^|-)(use|avoid|upgrade|update|fix|prefer|replace|pin|do-not|dont|should|must)(-|$)")
_PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")
_KNOWN = frozenset(
    "python usage part keyword given target setting value space requirement requirer required lacks lacking "
    "cure has file detail wheels near since owner release advice versions".split()
)


def lint_folders(folders: Sequence[str] = ()) -> tuple[list[str], int]:
    """Every error in the rule files of some folders (default: our own), and the number of rules.

    Raises `UsageError` for a folder that is not there.
    """
    errors: list[str] = []
    taken: dict[str, str] = {}
    count = 0
    for folder in folders or (rules_folder(),):
        if not os.path.isdir(folder):
            raise UsageError(f"{folder}: no folder with rules")
        for path in rule_files(folder):
            count += 1
            errors += [f"{os.path.relpath(path)}: {error}" for error in _lint_file(path, taken)]
    return errors, count


def _lint_file(path: str, taken: dict[str, str]) -> Iterator[str]:
    from flaskcompat.ruleset.load import load_file

    try:
        rule = load_file(path)
    except RuleError as error:
        place = f"line {error.line}: " if error.line else ""
        yield f"{place}{error.key + ': ' if error.key else ''}{error.message}"
        return
    for key in (rule.code, rule.name):
        if key in taken:
            yield f"{key} is taken by {taken[key]}"
        taken[key] = os.path.basename(path)
    yield from _habits(rule)
    yield from _order(path)


def _habits(rule: Rule) -> Iterator[str]:
    expected = f"{rule.code}-{rule.name}"
    if os.path.splitext(os.path.basename(rule.path))[0] != expected:
        yield f"the file should be called {expected}.yaml"
    if _CURES.search(rule.name):
        yield f"name {rule.name!r} says the cure; it should say what is wrong"
    texts = [action.get(key, "") for action in rule.actions for key in ("text", "by")]
    for text in (rule.message, *texts):
        for name in _PLACEHOLDER.findall(text):
            if name not in _KNOWN and name not in _names(rule.match):
                yield f"placeholder {{{name}}} has no value in this rule"
    if not rule.code.startswith("FLC"):
        return
    folder = os.path.join(witness_folder(), rule.code)
    if rule.witness is not None and os.path.isdir(witness_folder()):
        for kind in ("bad", "good"):
            if not os.path.isfile(os.path.join(folder, kind, "witness.py")):
                yield f"tests/rules/{rule.code}/{kind}/witness.py is missing"


def _names(data: object) -> set[str]:
    """Names of distributions anywhere in a condition tree."""
    found: set[str] = set()
    if isinstance(data, dict):
        for key, value in data.items():
            if key in ("distribution", "declares", "requires", "requires-python", "lacks") and isinstance(
                value, str
            ):
                found.add(value)
            found |= _names(value)
    elif isinstance(data, list):
        for item in data:
            found |= _names(item)
    return found


def _order(path: str) -> Iterator[str]:
    """Fields come in the fixed order, so that rules read alike."""
    with open(path, encoding="utf-8") as stream:
        keys = [line.split(":")[0] for line in stream if re.match(r"[a-z]+:", line)]
    positions = [FIELDS.index(key) for key in keys if key in FIELDS]
    if positions != sorted(positions):
        yield f"fields should come in this order: {', '.join(FIELDS)}"
