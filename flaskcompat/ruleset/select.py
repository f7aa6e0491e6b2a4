"""Which rules a run uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flaskcompat.errors import UsageError
from flaskcompat.model.rule import Rule


def names_rule(selector: str, code: str, tags: Iterable[str]) -> bool:
    """Whether a selector (a code, the beginning of one, a tag, or `ALL`) names the rule."""
    return selector == "ALL" or code.startswith(selector) or selector in tags


def selected(rules: Sequence[Rule], select: Sequence[str]) -> list[Rule]:
    """The rules that any selector names; all of them where no selector is given.

    Raises `UsageError` for a selector that names no rule.
    """
    check_selectors(rules, select)
    if not select:
        return list(rules)
    return [rule for rule in rules if any(names_rule(one, rule.code, rule.tags) for one in select)]


def check_selectors(rules: Sequence[Rule], selectors: Iterable[str]) -> None:
    """Raise `UsageError` for a selector that names no rule."""
    for selector in selectors:
        if not selector or not any(names_rule(selector, rule.code, rule.tags) for rule in rules):
            raise UsageError(f"{selector!r} names no rule, no beginning of a code and no tag")
