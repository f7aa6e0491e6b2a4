from __future__ import annotations

from flaskcompat.engine.concerned import concerned
from flaskcompat.engine.situation import Situation
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.store import all_rules

RULES = [compile_rule(rule) for rule in all_rules() if rule.code in ("FLC303", "FLC320", "FLC632")]


def situation(python: str, *names: str) -> Situation:
    there = tuple(Distribution(name, "1.0", "requirements.txt", 1, "pinned") for name in names)
    return Situation(Environment("a", ".", "pinned", "requirements.txt", python, there), None, None, "")


def test_the_modules_of_what_is_there_and_what_the_python_lacks() -> None:
    found = concerned([situation("3.12", "wtforms", "unknown")], RULES)
    assert {"wtforms", "imp", "collections:Mapping"} <= found
    assert not {"marshmallow", "tomllib", "os"} & found


def test_each_python_counts() -> None:
    found = concerned([situation("3.12"), situation("3.10")], RULES)
    assert {"imp", "tomllib"} <= found


def test_nothing_where_no_rule_asks() -> None:
    assert concerned([situation("3.12", "wtforms")], RULES[:1]) == frozenset()


def test_where_no_python_is_named_the_newest_counts() -> None:
    found = concerned([situation("")], RULES)
    assert {"imp", "collections:Mapping"} <= found and "tomllib" not in found
