from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import yaml

from flaskcompat.errors import UsageError
from flaskcompat.model.plan import Change, Plan, Step
from flaskcompat.model.report import Project, Report
from flaskcompat.reporters import dependabot

SCHEMA = json.loads(
    files("check_jsonschema").joinpath("builtin_schemas/vendor/dependabot.json").read_text("utf-8")
)


def step(*names: str, project: str = ".") -> Step:
    return Step(1, tuple(Change(name, "1", "2") for name in names), "", project=project)


def rendered(report: Report, *steps: Step) -> Any:
    document = yaml.safe_load(dependabot.render(report._replace(plan=Plan(("flask==3.1.3",), steps))))
    jsonschema.Draft7Validator(SCHEMA).validate(document)
    return document


def test_a_group_holds_what_moves_together_and_nothing_else(empty: Report) -> None:
    assert rendered(empty, step("flask", "werkzeug"), step("click")) == {
        "version": 2,
        "updates": [
            {
                "package-ecosystem": "uv",
                "directory": "/",
                "schedule": {"interval": "weekly"},
                "groups": {"flask-together": {"patterns": ["flask", "werkzeug"]}},
            }
        ],
    }


def test_a_project_is_an_entry_with_all_of_its_groups(empty: Report) -> None:
    document = rendered(
        empty,
        step("flask", "werkzeug", project="shop"),
        step("rq", "redis"),
        step("jinja2", "markupsafe", project="shop"),
    )
    assert [(each["directory"], list(each["groups"])) for each in document["updates"]] == [
        ("/", ["redis-together"]),
        ("/shop", ["flask-together", "jinja-together"]),
    ]


@pytest.mark.parametrize(
    ("name", "ecosystem"),
    [("uv.lock", "uv"), ("requirements.txt", "pip"), ("poetry.lock", "pip"), ("environment.yml", "conda")],
)
def test_the_ecosystem_is_that_of_the_files(empty: Report, name: str, ecosystem: str) -> None:
    report = empty._replace(projects=(Project("shop", (f"shop/{name}",), ()),))
    (update,) = rendered(report, step("flask", "werkzeug", project="shop"))["updates"]
    assert update["package-ecosystem"] == ecosystem


def test_names_of_groups_are_apart_and_begin_and_end_with_a_letter(empty: Report) -> None:
    names = ["a1", "a2", *(f"a-{number}" for number in range(60)), "0", "3to2"]
    steps = [step(name, f"{name}-x") for name in names]
    (update,) = rendered(empty, *steps)["updates"]
    assert len(update["groups"]) == len(names)
    assert all(re.fullmatch(r"[a-z]([a-z|_-]*[a-z])?", name) for name in update["groups"])


def test_nothing_to_move_together_is_said(empty: Report) -> None:
    text = dependabot.render(empty._replace(plan=Plan(("flask==3.1.3",), (step("flask"),))))
    assert "# Nothing has to move together." in text
    assert rendered(empty, step("flask")) == {"version": 2, "updates": []}


def test_odd_folders_stay_text(empty: Report) -> None:
    odd = "a: b\n# [c]'\"{{ d }}"
    (update,) = rendered(empty, step("flask", "werkzeug", project=odd))["updates"]
    assert update["directory"] == "/a: b\\n# [c]'\"{{ d }}"


@pytest.mark.parametrize("project", ["../shop", "..", "/srv/shop"])
def test_a_folder_outside_of_where_it_runs_is_refused(empty: Report, project: str) -> None:
    with pytest.raises(UsageError, match="from the root of the repository: not "):
        rendered(empty, step("flask", "werkzeug", project=project))


def test_without_a_plan_there_is_nothing_to_print(empty: Report) -> None:
    with pytest.raises(UsageError, match="--format dependabot"):
        dependabot.render(empty)
