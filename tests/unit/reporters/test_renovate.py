from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from flaskcompat.errors import UsageError
from flaskcompat.model.plan import Change, Plan, Step
from flaskcompat.model.report import Project, Report
from flaskcompat.reporters import renovate

SCHEMA = json.loads(
    files("check_jsonschema").joinpath("builtin_schemas/vendor/renovate.json").read_text("utf-8")
)


def step(*names: str, project: str = ".") -> Step:
    return Step(1, tuple(Change(name, "1", "2") for name in names), "", project=project)


def rendered(report: Report, *steps: Step) -> Any:
    document = json.loads(renovate.render(report._replace(plan=Plan(("flask==3.1.3",), steps))))
    jsonschema.Draft7Validator(SCHEMA).validate(document)
    return document["packageRules"]


def test_a_rule_holds_what_moves_together_and_nothing_else(empty: Report) -> None:
    assert rendered(empty, step("flask", "werkzeug"), step("click")) == [
        {
            "description": ["Only work when they move together"],
            "groupName": "flask and what moves with it",
            "matchDatasources": ["pypi"],
            "matchPackageNames": ["flask", "werkzeug"],
        }
    ]


def test_groups_of_several_projects_name_their_files(empty: Report) -> None:
    report = empty._replace(projects=(*empty.projects, Project("shop", ("shop/uv.lock",), ())))
    steps = [step("flask", "werkzeug"), step("flask", "werkzeug", project="shop")]
    rules = rendered(report, *steps)
    assert [rule["matchFileNames"] for rule in rules] == [["uv.lock"], ["shop/uv.lock"]]
    assert rules[0]["groupName"] != rules[1]["groupName"]


def test_two_groups_of_one_project_have_two_names(empty: Report) -> None:
    names = [rule["groupName"] for rule in rendered(empty, step("flask", "werkzeug"), step("rq", "redis"))]
    assert names == ["flask and what moves with it", "redis and what moves with it"]


def test_nothing_to_move_together_is_a_document_without_rules(empty: Report) -> None:
    assert rendered(empty, step("flask")) == []


def test_without_a_plan_there_is_nothing_to_print(empty: Report) -> None:
    with pytest.raises(UsageError, match="--format renovate"):
        renovate.render(empty)
