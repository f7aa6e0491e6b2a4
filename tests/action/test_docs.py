"""What docs/ci.md and the README say of the action, the hooks and the groups is so."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
import typer
import yaml
from typer.testing import CliRunner

from flaskcompat.cli.app import build
from flaskcompat.model.plan import Change, Plan, Step
from flaskcompat.model.report import Project, Report, Tool
from flaskcompat.reporters import REPORTERS, dependabot
from tests.action.runner import ACTION, ROOT

CI = (ROOT / "docs/ci.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
_FENCE = re.compile(r"^```yaml[^\n]*\n(.*?)^```$", re.M | re.S)
NEEDS = {"comment": "pull-requests", "sarif": "security-events"}


def documents(text: str) -> Iterator[Any]:
    """Every YAML document of a page."""
    return (yaml.safe_load(found) for found in _FENCE.findall(text))


def jobs() -> list[Any]:
    found = [one for page in (CI, README) for one in documents(page) if isinstance(one, dict)]
    return [job for one in found for job in one.get("jobs", {}).values()]


def rows(heading: str) -> list[list[str]]:
    """The cells below the heading of a table."""
    lines = CI.partition(heading)[2].partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_table_of_inputs_is_that_of_the_action() -> None:
    told = {name.strip("`"): default.strip("`") for name, default, _ in rows("| Input | Default | Means |")}
    assert list(told) == list(ACTION["inputs"])
    assert told.pop("token") == "the job's own"
    assert told == {name: ACTION["inputs"][name]["default"] for name in told}


def test_the_table_of_outputs_is_that_of_the_action() -> None:
    assert [name.strip("`") for name, _ in rows("| Output | Holds |")] == list(ACTION["outputs"])


@pytest.mark.parametrize("job", jobs())
def test_a_job_gives_the_rights_that_its_inputs_need_and_no_others(job: Any) -> None:
    (given,) = [step.get("with", {}) for step in job["steps"] if "/flaskcompat@" in step.get("uses", "")]
    assert set(given) <= set(ACTION["inputs"])
    needed = {right for name, right in NEEDS.items() if given.get(name) == "yes"}
    assert job["permissions"] == {"contents": "read", **dict.fromkeys(needed, "write")}


def test_the_pages_have_jobs() -> None:
    assert len(jobs()) >= 2


def test_options_in_the_examples_of_inputs_are_those_of_both_commands() -> None:
    descriptions = [one["description"] for one in ACTION["inputs"].values()]
    words = [word for text in [*descriptions, CI] for found in re.findall(r"`(--[^`]+)`", text)
             for word in shlex.split(found)]  # fmt: skip
    commands: Any = typer.main.get_command(build())
    for name in ("check", "gate"):
        known = {option for each in commands.commands[name].params for option in each.opts}
        assert {word for word in words if word.startswith("--")} <= known


def test_actions_in_the_pages_are_pinned_and_those_that_ours_uses_are_the_same() -> None:
    ours = set(re.findall(r"uses: (\S+@[0-9a-f]{40})", (ROOT / "action.yml").read_text("utf-8")))
    told = set(re.findall(r"uses: (\S+@\S+)", CI + README)) - {"OWNER/flaskcompat@COMMIT"}
    assert all(re.fullmatch(r"\S+@[0-9a-f]{40}", one) for one in told)
    names = {one.partition("@")[0] for one in ours}
    assert {one for one in told if one.partition("@")[0] in names} <= ours


def test_the_hook_in_the_page_is_there() -> None:
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    (config,) = [one for one in documents(CI) if "repos" in one]
    assert {hook["id"] for repo in config["repos"] for hook in repo["hooks"]} <= hooks
    assert all(f"`{name}`" in CI for name in hooks)


def test_the_group_in_the_page_is_what_is_printed() -> None:
    step = Step(1, (Change("flask", "2.2.2", "3.1.3"), Change("werkzeug", "2.2.3", "3.1.9")), "")
    plan = Plan(("flask==3.1.3",), (step,))
    report = Report(Tool("1", 1, ""), (Project(".", ("uv.lock",), ()),), plan=plan)
    (shown,) = [one for one in documents(CI) if "updates" in one]
    assert shown == yaml.safe_load(dependabot.render(report))


def test_the_groups_of_the_example_hold_what_needs_each_other_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    printed = CliRunner().invoke(build("audit"), ["audit", "docs/upgrade", "--format", "dependabot"])
    (update,) = yaml.safe_load(printed.stdout)["updates"]
    assert update["directory"] == "/docs/upgrade"
    assert update["groups"] == {"flask-together": {"patterns": ["flask", "werkzeug"]}}


def test_the_jobs_for_gitlab_call_commands_that_are_there() -> None:
    text = (ROOT / "docs/ci/gitlab.yml").read_text("utf-8")
    calls = [shlex.split(found) for found in re.findall(r"/flaskcompat (check .+|gate .+)", unwrapped(text))]
    assert [words[0] for words in calls] == ["check", "gate"]
    commands: Any = typer.main.get_command(build())
    for name, *words in calls:
        known = {option for each in commands.commands[name].params for option in each.opts}
        assert {word for word in words if word.startswith("--")} <= known
        formats = [words[place + 1].partition(":") for place, word in enumerate(words) if word == "--format"]
        assert {name for name, _, _ in formats} <= set(REPORTERS)
        assert sum(not file for _, _, file in formats) == 1
        assert all(file in text.partition("artifacts")[2] for _, _, file in formats if file)


def unwrapped(text: str) -> str:
    """A template with what `>-` folds in one line."""
    return re.sub(r"\n {6}(?=\S)", " ", text)
