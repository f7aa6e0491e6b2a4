from __future__ import annotations

import pytest

from flaskcompat.errors import UsageError
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.load import load_rule
from flaskcompat.ruleset.select import check_selectors, names_rule, selected
from tests.unit.ruleset.test_load import GOOD


def rule(code: str, tags: str) -> Rule:
    return load_rule(GOOD.replace("FLC110", code).replace("[stack]", tags), f"{code}.yaml")


RULES = [rule("FLC110", "[stack, removed]"), rule("FLC310", "[removed]"), rule("FLC910", "[]")]


def codes(*selectors: str) -> list[str]:
    return [rule.code for rule in selected(RULES, selectors)]


@pytest.mark.parametrize(
    "selector", ["", "LC1", "flc110", "FLC1100", "stac", "STACK", "all", "FLC2", " FLC1"]
)
def test_what_names_nothing_is_refused_even_beside_what_does(selector: str) -> None:
    with pytest.raises(UsageError, match="names no rule"):
        codes("FLC110", selector)
    with pytest.raises(UsageError, match="names no rule"):
        check_selectors(RULES, ["FLC110", selector])


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        ([], ["FLC110", "FLC310", "FLC910"]),
        (["ALL"], ["FLC110", "FLC310", "FLC910"]),
        (["FLC310"], ["FLC310"]),
        (["FLC9"], ["FLC910"]),
        (["removed"], ["FLC110", "FLC310"]),
        (["FLC3", "stack", "FLC310"], ["FLC110", "FLC310"]),
    ],
)
def test_a_selector_is_a_code_its_beginning_or_a_tag(selectors: list[str], expected: list[str]) -> None:
    assert codes(*selectors) == expected


def test_a_tag_is_named_in_full() -> None:
    assert names_rule("stack", "FLC110", ["stack"])
    assert not names_rule("sta", "FLC110", ["stack"])
