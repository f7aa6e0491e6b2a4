"""What the action does, step by step, as the runner would."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from flaskcompat.reporters.visible import visible
from tests.action.api import serving
from tests.action.runner import run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in starts bash and scripts")

GOOD = "flask==3.1.3\nwerkzeug==3.1.9\n"
OLD = "flask==2.2.2\nwerkzeug==2.2.3\n"
BAD = "flask==2.2.2\nwerkzeug==3.1.9\n"
OWN = {"repo": {"full_name": "shop/shop"}}
FORK = {"repo": {"full_name": "guest/shop"}}
PUSH: dict[str, Any] = {"ref": "refs/heads/main"}
ENVIRONMENT = {"GITHUB_EVENT_NAME": "push", "GITHUB_REPOSITORY": "shop/shop", "GITHUB_SHA": "0" * 40}
FAKE = """#!{python}
import json, sys
files = dict(one[9:].split(":", 1) for one in sys.argv if one.startswith("--format=") and ":" in one)
texts = {{"json": {json}, "markdown": sys.argv[1:]}}
for name, file in files.items():
    open(file, "w").write(json.dumps(texts.get(name, [])))
print("the log")
sys.exit({status})
"""


def pull_request(head: dict[str, Any] = OWN, sha: str = "b" * 40) -> dict[str, Any]:
    return {"pull_request": {"number": 7, "head": head, "base": {**OWN, "sha": sha}}}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    folder.mkdir()
    return folder


def fake(tmp_path: Path, status: int = 0, report: object = None) -> str:
    """A folder with a command that writes what it was given into the summary."""
    script = tmp_path / "fake/bin/flaskcompat"
    script.parent.mkdir(parents=True)
    script.write_text(FAKE.format(python=sys.executable, json=repr(report or {}), status=status))
    script.chmod(0o755)
    return str(tmp_path / "fake")


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_a_project_where_all_is_well(workspace: Path) -> None:
    (workspace / "requirements.txt").write_text(GOOD)
    ran = run(workspace, {}, PUSH, **ENVIRONMENT)
    assert (ran.status, ran.outputs["verdict"], ran.outputs["exit-status"]) == (0, "clean", "0")
    assert "no findings" in ran.log
    assert "no findings" in ran.summary
    assert json.loads(Path(ran.outputs["report"]).read_text())["schema"] == "flaskcompat/1"
    assert ran.used == {}


def test_findings_are_annotations_and_end_the_job_after_everything_else(workspace: Path) -> None:
    (workspace / "requirements.txt").write_text(BAD)
    ran = run(workspace, {"sarif": "yes"}, PUSH, **ENVIRONMENT)
    assert (ran.status, ran.outputs["verdict"]) == (1, "findings")
    assert re.search("^::error .*title=FLC110 ", ran.log, re.M)
    (sarif,) = ran.used.values()
    assert json.loads(Path(sarif["sarif_file"]).read_text())["version"] == "2.1.0"
    assert "FLC110" in ran.summary


def test_options_and_several_paths(workspace: Path) -> None:
    for name, text in (("a b", GOOD), ("c", BAD)):
        (workspace / name).mkdir()
        (workspace / name / "requirements.txt").write_text(text)
    ran = run(workspace, {"path": "'a b' c", "args": "--fail-on never -q"}, PUSH, **ENVIRONMENT)
    assert ran.status == 0
    report = json.loads(Path(ran.outputs["report"]).read_text())
    assert {project["path"] for project in report["projects"]} == {"a b", "c"}


def test_nothing_in_the_project_is_imported_or_run(workspace: Path) -> None:
    (workspace / "requirements.txt").write_text(GOOD)
    for name in ("json", "venv", "shlex", "subprocess", "flaskcompat", "sitecustomize"):
        (workspace / f"{name}.py").write_text("raise SystemExit('the project ran')")
    ran = run(workspace, {"args": "$(touch ran) `touch ran` ; touch ran"}, PUSH, **ENVIRONMENT)
    assert "the project ran" not in ran.log
    assert not (workspace / "ran").exists()


def test_names_of_files_give_the_runner_no_commands(workspace: Path) -> None:
    odd = workspace / "\n::error::gotcha"
    odd.mkdir()
    (odd / "requirements.txt").write_text(BAD)
    lines = run(workspace, {}, PUSH, **ENVIRONMENT).log.splitlines()
    assert visible("\n::error::gotcha") in "\n".join(lines)
    start = next(i for i, line in enumerate(lines) if line.startswith("::stop-commands::"))
    end = lines.index(f"::{lines[start].rpartition(':')[2]}::")
    assert [line for line in lines[:start] + lines[end:] if "gotcha" in line.partition("::")[0]] == []


def test_a_job_that_cannot_be_done(workspace: Path) -> None:
    ran = run(workspace, {"args": "--fail-on nothing"}, PUSH, **ENVIRONMENT)
    assert (ran.status, ran.outputs["verdict"], ran.outputs["report"]) == (2, "error", "")
    assert "could not do its job" in ran.summary
    assert "--fail-on is error, warning, note or never" in ran.log


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ({"command": "rules"}, "command is check or gate"),
        ({"sarif": "maybe"}, "sarif is yes or no"),
        ({"args": "'"}, "args and path are words as in a shell"),
        ({"command": "gate"}, "gate needs a base"),
    ],
)
def test_inputs_that_mean_nothing(workspace: Path, inputs: dict[str, str], message: str) -> None:
    ran = run(workspace, inputs, PUSH, **ENVIRONMENT)
    assert ran.status == 2
    assert message in ran.log


def test_reports_of_a_run_before_are_not_taken_for_those_of_this_one(workspace: Path) -> None:
    (workspace / "requirements.txt").write_text(BAD)
    run(workspace, {}, PUSH, **ENVIRONMENT)
    assert run(workspace, {"args": "--nothing"}, PUSH, **ENVIRONMENT).outputs["report"] == ""


def test_a_pull_request_is_judged_by_the_gate_with_its_base(workspace: Path, tmp_path: Path) -> None:
    report = {"gate": {"verdict": "breaks"}}
    ran = run(workspace, {}, pull_request(), installed=fake(tmp_path, 1, report), **ENVIRONMENT)
    assert (ran.status, ran.outputs["verdict"]) == (1, "breaks")
    arguments = json.loads(ran.summary)
    assert arguments[0] == "gate"
    assert f"--base={'b' * 40}" in arguments
    assert arguments[-2:] == ["--", "."]


@pytest.mark.parametrize("inputs", [{"command": "check"}, {"base": "v1"}])
def test_the_command_and_the_base_can_be_given(
    workspace: Path, tmp_path: Path, inputs: dict[str, str]
) -> None:
    ran = run(workspace, inputs, pull_request(), installed=fake(tmp_path), **ENVIRONMENT)
    arguments = json.loads(ran.summary)
    assert arguments[0] == inputs.get("command", "gate")
    assert [one for one in arguments if "--base" in one] == (["--base=v1"] if "base" in inputs else [])


def merged(origin: Path) -> tuple[str, str]:
    """A repository whose branch `merge` merges a bump of one distribution: its commit, and its base."""
    origin.mkdir()
    git(origin, "init", "-q", "-b", "main")
    for name, text in (("first", OLD), ("main", f"# newer\n{OLD}")):
        (origin / "requirements.txt").write_text(text)
        git(origin, "add", "requirements.txt")
        git(origin, "commit", "-q", "-m", name)
    git(origin, "checkout", "-q", "-b", "change", "HEAD^")
    (origin / "requirements.txt").write_text(BAD)
    git(origin, "commit", "-q", "-a", "-m", "bump werkzeug")
    git(origin, "checkout", "-q", "-b", "merge", "main")
    git(origin, "merge", "-q", "--no-ff", "-X", "theirs", "-m", "merge", "change")
    return git(origin, "rev-parse", "HEAD"), git(origin, "rev-parse", "main")


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_the_base_of_a_merge_is_its_first_parent_also_where_one_commit_was_fetched(
    workspace: Path, tmp_path: Path, depth: int
) -> None:
    merge, base = merged(tmp_path / "origin")
    git(workspace, "clone", "-q", f"--depth={depth}", "-b", "merge", f"file://{tmp_path}/origin", ".")
    environment = {**ENVIRONMENT, "GITHUB_SHA": merge}
    ran = run(workspace, {}, pull_request(), installed=fake(tmp_path), **environment)
    assert f"--base={base}" in json.loads(ran.summary)


def test_a_pull_request_that_bumps_one_alone_is_refused_and_the_comment_says_so(
    workspace: Path, tmp_path: Path
) -> None:
    merge, _ = merged(tmp_path / "origin")
    git(workspace, "clone", "-q", "--depth=2", "-b", "merge", f"file://{tmp_path}/origin", ".")
    environment = {**ENVIRONMENT, "GITHUB_SHA": merge}
    with serving() as api:
        inputs = {"comment": "yes"}
        ran = run(workspace, inputs, pull_request(), **environment, GITHUB_API_URL=api.url)
    assert (ran.status, ran.outputs["verdict"]) == (1, "breaks")
    (comment,) = api.comments
    assert comment["body"].startswith("<!-- flaskcompat -->\n")
    assert "FLC110" in comment["body"]
    assert git(workspace, "status", "--porcelain") == ""


@pytest.mark.parametrize(("head", "uploaded"), [(OWN, True), (FORK, False), ({"repo": None}, False)])
def test_a_fork_uploads_nothing(workspace: Path, head: dict[str, Any], uploaded: bool) -> None:
    (workspace / "requirements.txt").write_text(GOOD)
    inputs = {"sarif": "yes", "command": "check"}
    ran = run(workspace, inputs, pull_request(head), **ENVIRONMENT)
    assert (ran.status, bool(ran.used)) == (0, uploaded)
    assert ("a fork may not upload" in ran.log) is not uploaded


def test_a_comment_is_posted_and_updated_with_the_token_of_its_step_alone(workspace: Path) -> None:
    inputs = {"comment": "yes", "command": "check"}
    with serving() as api:
        for text in (BAD, BAD, GOOD):
            (workspace / "requirements.txt").write_text(text)
            ran = run(workspace, inputs, pull_request(), **ENVIRONMENT, GITHUB_API_URL=api.url)
    assert ran.status == 0
    assert [method for method, _ in api.asked] == ["GET", "POST", "GET", "GET", "PATCH"]
    assert api.tokens == {"Bearer the-token"}
    (comment,) = api.comments
    assert comment["body"].startswith("<!-- flaskcompat -->\n### ✅ flaskcompat: no findings")


@pytest.mark.parametrize("event", [{"pull_request": None}, {"pull_request": {}}, {}])
def test_an_event_without_a_pull_request_is_checked(workspace: Path, event: dict[str, Any]) -> None:
    (workspace / "requirements.txt").write_text(GOOD)
    ran = run(workspace, {"comment": "yes", "sarif": "yes"}, event, **ENVIRONMENT)
    assert (ran.status, ran.outputs["verdict"]) == (0, "clean")


def test_no_comment_without_a_pull_request_or_where_none_is_asked_for(workspace: Path) -> None:
    (workspace / "requirements.txt").write_text(GOOD)
    with serving() as api:
        run(workspace, {"comment": "yes"}, PUSH, **ENVIRONMENT, GITHUB_API_URL=api.url)
        run(workspace, {"command": "check"}, pull_request(), **ENVIRONMENT, GITHUB_API_URL=api.url)
    assert api.asked == []
