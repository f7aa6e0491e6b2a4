from __future__ import annotations

import re

from flaskcompat.ruleset.advice import advice
from flaskcompat.ruleset.load import load_rule
from flaskcompat.ruleset.store import all_rules
from tests.unit.ruleset.test_load import GOOD


def test_a_move_of_versions_is_told_in_words() -> None:
    actions = "actions: [{kind: upgrade, distribution: werkzeug, to: '>=3'}, {kind: edit, text: Wait.}]"
    rule = load_rule(GOOD.replace("actions: []", actions), "rules/FLC110.yaml")
    assert list(advice(rule)) == ["Upgrade werkzeug to >=3.", "Wait."]


def test_what_each_finding_fills_in_is_told_in_general() -> None:
    told = [text for rule in all_rules(()) for text in advice(rule)]
    assert told
    assert [text for text in told if re.search(r"\{[a-z-]+\}", text)] == []
    assert any("What the finding names" in text for text in told)
