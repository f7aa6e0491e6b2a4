from __future__ import annotations

from flaskcompat.planner.successors import blockers, successors
from flaskcompat.planner.way import Way
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.store import all_rules

RULES = [compile_rule(rule) for rule in all_rules()]


def test_a_blocker_tells_what_takes_its_place() -> None:
    way = Way("a", (), ("flask-restplus has no release for flask 3.1.3",), ("flask-restplus",))
    (text,) = blockers([way, way], RULES)
    assert text.startswith("flask-restplus has no release for flask 3.1.3. flask-restx takes the place of")


def test_where_nothing_takes_its_place_the_rule_says_what_to_do() -> None:
    assert "app.cli.command" in " ".join(successors("flask-script", RULES))


def test_no_successor_is_made_up() -> None:
    assert list(successors("flask", RULES)) == []
    way = Way("a", (), ("flask and werkzeug do not meet",), ("werkzeug",))
    assert blockers([way], RULES) == ("flask and werkzeug do not meet.",)


def test_where_nothing_but_the_targets_is_to_blame_their_clash_is_told() -> None:
    way = Way("a", (), ("no set of versions works with the target",))
    assert blockers([way], RULES, lambda: "x needs y") == (
        "no set of versions works with the target: x needs y.",
    )
    assert blockers([way], RULES) == ("no set of versions works with the target.",)
