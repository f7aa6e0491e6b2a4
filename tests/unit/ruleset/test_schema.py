from __future__ import annotations

import json
from typing import Any, get_args, get_type_hints

import jsonschema
import pytest

from flaskcompat.errors import RuleError
from flaskcompat.matchers import MATCHERS
from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import Scope, Usage
from flaskcompat.ruleset.schema import schema_text, validate
from flaskcompat.text.yaml_nodes import load
from tests.unit.ruleset.test_load import GOOD


def data(**changes: Any) -> dict[str, Any]:
    rule: dict[str, Any] = dict(load(GOOD).value)
    return {**rule, **changes}


def error_of(rule: object) -> RuleError:
    with pytest.raises(RuleError) as caught:
        validate(rule)
    return caught.value


def test_a_rule_that_is_right_is_silent() -> None:
    validate(data())
    validate(data(match={"not": {"any": [{"file": "*.py"}, {"usage": "flask.g", "kind": "call"}]}}))


@pytest.mark.parametrize("rule", [None, [], "text", 3])
def test_what_is_no_mapping_is_refused(rule: object) -> None:
    assert "one mapping" in error_of(rule).message


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"colour": "red"}, ""),
        ({"severity": "fatal"}, "severity"),
        ({"tags": "stack"}, "tags"),
        ({"tags": ["stack", 3]}, "tags[1]"),
        ({"example": {"bad": "x"}}, "example"),
        ({"code": "FLC11"}, "code"),
        ({"match": {"all": []}}, "match.all"),
        ({"match": {"all": [{"python": "<3"}, {"distribution": "flask", "version": "3"}]}}, "match.all[1]"),
        ({"match": {"not": {"usage": "flask.g", "kind": "calls"}}}, "match.not.kind"),
        ({"match": {"any": [{"all": [{"nothing": 1}]}]}}, "match.any[0].all[0]"),
        ({"match": {"usage": "flask.g", "within": {"kind": "method"}}}, "match.within.kind"),
        ({"match": {"setting": "DEBUG", "access": ["set", "write"]}}, "match.access"),
        ({"match": {"setting": "DEBUG", "type": "boolean"}}, "match.type"),
        ({"match": {"usage": "flask.g", "setting": "DEBUG"}}, "match"),
    ],
)
def test_an_error_has_the_key_path_of_what_is_wrong(changes: dict[str, Any], key: str) -> None:
    error = error_of(data(**changes))
    assert error.key == key
    assert error.message


def test_conditions_can_only_be_nested_so_deep() -> None:
    match: dict[str, Any] = {"distribution": "flask"}
    for _ in range(40):
        match = {"not": match}
    assert "too deeply" in error_of(data(match=match)).message


def test_the_published_schema_says_the_same_on_its_own() -> None:
    validator = jsonschema.Draft7Validator(json.loads(schema_text()))
    assert validator.is_valid(data())
    assert not validator.is_valid(data(severity="fatal"))
    assert not validator.is_valid(data(match={"usage": "flask.g", "kind": "calls"}))


def test_the_schema_describes_every_matcher() -> None:
    assert set(MATCHERS) <= set(json.loads(schema_text())["definitions"])


@pytest.mark.parametrize(
    ("definition", "field"),
    [
        ("usage-kind", get_type_hints(Usage)["kind"]),
        ("scope-kind", get_type_hints(Scope)["kind"]),
        ("access", get_type_hints(Setting)["access"]),
    ],
)
def test_a_word_that_no_fact_can_have_is_refused(definition: str, field: object) -> None:
    one, several = json.loads(schema_text())["definitions"][definition]["oneOf"]
    assert one["enum"] == several["items"]["enum"] == [*get_args(field)]
