"""action.yml, the hooks and the templates: what they name is there, and what is said of them is so."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import yaml

from flaskcompat.cli.app import COMMANDS
from flaskcompat.reporters import REPORTERS
from tests.action.runner import ACTION, ROOT

README = (ROOT / "README.md").read_text("utf-8")
SCRIPTS = sorted(path.name for path in (ROOT / ".github/action").glob("*.py"))
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def schema(name: str) -> Any:
    folder = files("check_jsonschema").joinpath("builtin_schemas/vendor")
    return json.loads(folder.joinpath(f"{name}.json").read_text("utf-8"))


def uses(document: Any) -> list[str]:
    """Every action that a workflow or an action uses."""
    if isinstance(document, dict):
        own = [document["uses"]] if isinstance(document.get("uses"), str) else []
        return own + [found for value in document.values() for found in uses(value)]
    if isinstance(document, list):
        return [found for value in document for found in uses(value)]
    return []


def test_it_is_an_action() -> None:
    jsonschema.Draft7Validator(schema("github-actions")).validate(ACTION)


def test_each_input_is_used_and_each_that_is_used_is_there() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    used = set(re.findall(r"\binputs\.([a-z-]+)", text))
    assert used == set(ACTION["inputs"])


def test_every_default_is_text_and_every_word_is_described() -> None:
    assert all(isinstance(one["default"], str) and one["description"] for one in ACTION["inputs"].values())
    assert {ACTION["inputs"][name]["default"] for name in ("comment", "sarif")} == {"no"}


def test_the_commands_are_those_of_the_command_line() -> None:
    run = (ROOT / ".github/action/run.py").read_text("utf-8")
    (named,) = re.findall(r"name not in \(([^)]+)\)", run)
    assert set(re.findall(r'"(\w+)"', named)) <= set(COMMANDS)
    (formats,) = re.findall(r"files = \{([^}]+)\}", run)
    assert {*re.findall(r'"(\w+)":', formats), "sarif", "text"} <= set(REPORTERS)


def test_every_script_is_started_apart_from_the_project() -> None:
    steps = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    started = re.findall(r'" -I "\$GITHUB_ACTION_PATH/\.github/action/(\w+\.py)"', "\n".join(steps))
    assert sorted(started) == SCRIPTS


def test_no_expression_is_in_a_script() -> None:
    assert [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", [ROOT / "action.yml", *WORKFLOWS], ids=lambda path: path.name)
def test_every_action_is_pinned_and_says_which_release_it_is(path: Any) -> None:
    text = path.read_text("utf-8")
    foreign = [one for one in uses(yaml.safe_load(text)) if not one.startswith("./")]
    assert foreign
    for one in foreign:
        assert re.search(rf"{re.escape(one)} # v\d+\.\d+\.\d+$", text, re.M), one
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", one), one


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_workflow_begins_with_no_rights_and_is_valid(path: Any) -> None:
    document = yaml.safe_load(path.read_text("utf-8"))
    assert document["permissions"] == {}
    triggers = document[True]  # YAML 1.1 reads `on` so
    assert "pull_request_target" not in triggers
    jsonschema.Draft7Validator(schema("github-workflows")).validate(
        {("on" if key is True else key): value for key, value in document.items()}
    )
