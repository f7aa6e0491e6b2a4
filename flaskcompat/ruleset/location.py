"""Where the rules are: inside the installed package, or beside it in a checkout. No other module knows."""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMPILED = os.path.join(_PACKAGE, "ruleset", "_compiled.json")
"""The rules in one file, written when the package is built."""


def rules_folder() -> str:
    """The folder with `schema.json` and the rule files."""
    shipped = os.path.join(_PACKAGE, "rules")
    return shipped if os.path.isdir(shipped) else os.path.join(os.path.dirname(_PACKAGE), "rules")


def witness_folder() -> str:
    """The folder with a folder of witness projects for each rule; it is there in a checkout only."""
    return os.path.join(os.path.dirname(_PACKAGE), "tests", "rules")


def rule_files(folder: str) -> list[str]:
    """Every `.yaml` and `.yml` file below a folder, in stable order; links to folders are not followed."""
    found = []
    for parent, folders, files in os.walk(folder):
        folders.sort()
        found += [os.path.join(parent, name) for name in sorted(files) if name.endswith((".yaml", ".yml"))]
    return found
