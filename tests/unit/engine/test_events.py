from __future__ import annotations

from flaskcompat.engine.events import findings_of
from flaskcompat.model.match import Event
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.store import all_rules

RULES = [compile_rule(rule) for rule in all_rules() if rule.code.startswith("FLC99")]


def test_no_event_is_no_finding() -> None:
    assert findings_of([], RULES, ".", "2026-11-21") == []
    assert findings_of([Event("nobody-asks-for-this", "a", 1, "b")], RULES, ".", "2026-11-21") == []


def test_an_event_becomes_a_finding_at_its_place_with_the_advice_of_its_rule() -> None:
    (found,) = findings_of([Event("unused-ignore", "a.toml", 3, "FLC1 (x)")], RULES, "shop", "2026-11-21")
    assert (found.code, found.project, found.path, found.line) == ("FLC993", "shop", "a.toml", 3)
    assert "FLC1 (x)" in found.message and found.environments == ()
    assert [action.text for action in found.actions] == ["Remove the entry."]
