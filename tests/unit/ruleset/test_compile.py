from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from packaging.version import Version

from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.model.match import DEFINITE
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset import compile as compiling
from flaskcompat.ruleset.compile import asks_for, compile_rule, looks_at_code, usage_roots
from flaskcompat.ruleset.load import load_rule
from tests.unit.ruleset.test_load import GOOD

FLASK = {"distribution": "Flask", "specifier": "<3"}
WERKZEUG = {"distribution": "werkzeug"}
USAGE = {"usage": "flask.g.pop"}


def rule(match: Mapping[str, Any]) -> Rule:
    return load_rule(GOOD, "x.yaml")._replace(match=match)


@pytest.mark.parametrize(
    ("match", "needs"),
    [
        (FLASK, {"flask"}),
        ({"all": [FLASK, {"all": [WERKZEUG]}]}, {"flask", "werkzeug"}),
        ({"declares": "Flask_Login", "requires": "werkzeug"}, {"flask-login"}),
        ({"requires-python": "flask"}, {"flask"}),
        ({"wheel": "Greenlet", "missing": True}, {"greenlet"}),
        ({"declares": "*", "requires": "*"}, set()),
        ({"any": [FLASK, WERKZEUG]}, set()),
        ({"not": FLASK}, set()),
        ({"distribution": "asgiref", "missing": True}, set()),
        ({"all": [USAGE, {"not": WERKZEUG}, FLASK]}, {"flask"}),
    ],
)
def test_a_rule_needs_what_it_cannot_hold_without(match: Mapping[str, Any], needs: set[str]) -> None:
    assert compile_rule(rule(match)).needs == needs


@pytest.mark.parametrize(
    ("match", "expected"),
    [
        (FLASK, False),
        ({"all": [FLASK, {"python": "<3.9"}]}, False),
        ({"declares": "*", "requires": "*"}, False),
        ({"all": [FLASK, {"any": [WERKZEUG, {"not": USAGE}]}]}, True),
        ({"setting": "DEBUG"}, True),
        ({"file": "*.py"}, True),
        ({"event": "lock-disagrees"}, True),
    ],
)
def test_whether_a_rule_asks_about_more_than_versions(match: Mapping[str, Any], expected: bool) -> None:
    assert looks_at_code(match) is expected


def test_the_roots_of_usages_at_any_depth_and_in_lists() -> None:
    match = {
        "all": [{"any": [{"usage": ["flask.g", "gevent.monkey.*"]}]}, {"not": {"usage": "werkzeug"}}, FLASK]
    }
    assert usage_roots(rule(match)) == {"flask", "gevent", "werkzeug"}
    assert usage_roots(rule(WERKZEUG)) == frozenset()
    library = {"usage": ["json.loads", "email.MIMEText.*", "asyncio.run", "re", "os.environ.get"]}
    assert usage_roots(rule({"all": [library]})) == {
        "json:loads",
        "email:MIMEText",
        "asyncio",
        "re",
        "os:get",
    }


def test_a_condition_is_compiled_when_it_is_first_asked_for() -> None:
    broken = compile_rule(rule({"all": [WERKZEUG, {"setting": "X", "value": {"matches": "["}}]}))
    facts = Facts({}, Code(), lambda name, version: None)
    assert broken.condition(facts) == ()
    candidate = Candidate((Version("3"),), DEFINITE, "3", "requirements.txt", 1)
    assert compile_rule(rule(WERKZEUG)).condition(facts._replace(candidates={"werkzeug": candidate}))


def test_what_a_tree_asks_for_is_told_at_any_depth_and_kept_for_a_few_rules_alone() -> None:
    """A process that checks thousands of projects has new rules for each."""
    trees = [{"all": [{"not": {"lacks": "*"}}, {"python": f"<3.{minor}"}]} for minor in range(3000)]
    assert all(asks_for(tree, "lacks") and not asks_for(tree, "needs") for tree in trees)
    assert len(compiling._answers) <= 2048
