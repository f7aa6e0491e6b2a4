"""The rules of a run: the tool's own and a team's."""

from __future__ import annotations

import os
from collections.abc import Sequence

from flaskcompat.errors import RuleError, UsageError
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.compiled import load_folder, shipped_rules


def all_rules(folders: Sequence[str] = ()) -> list[Rule]:
    """The shipped rules with those of more folders, by code.

    Raises `UsageError` for a folder that is not there or holds no rule, and `RuleError` for a rule that is
    wrong or takes the code of another.
    """
    rules = {rule.code: rule for rule in shipped_rules()}
    for folder in folders:
        if not os.path.isdir(folder):
            raise UsageError(f"{folder}: no folder with rules")
        more = load_folder(folder)
        if not more:
            raise UsageError(f"{folder}: holds no rule")
        for rule in more:
            if rule.code in rules:
                taken = rules[rule.code]
                raise RuleError(f"code {rule.code} is taken by {taken.name}", path=rule.path, key="code")
            rules[rule.code] = rule
    return [rules[code] for code in sorted(rules)]
