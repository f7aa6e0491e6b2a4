"""A small stand-in for GitHub's runner: the steps of a composite action, in order, as far as ours need it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HERE = str(Path(sys.executable).parents[1])
"""The folder of the environment that the tests run in: it stands for what the action installs."""

_EXPRESSION = re.compile(r"\$\{\{ *([a-z.-]+) *\}\}")
_CONDITION = re.compile(r"([a-z.-]+) != ''")


class Ran(NamedTuple):
    """What a run left: the log, the status of the last step, outputs, the summary, and actions it used."""

    log: str
    status: int
    outputs: dict[str, str]
    summary: str
    used: dict[str, dict[str, str]]


def run(
    workspace: Path,
    inputs: Mapping[str, str],
    event: Mapping[str, Any],
    *,
    installed: str = HERE,
    **environment: str,
) -> Ran:
    """Run the steps of action.yml over a workspace; the step that installs is taken as done."""
    temp = workspace.parent / "temp"
    temp.mkdir(exist_ok=True)
    (temp / "event.json").write_text(json.dumps(event), "utf-8")
    (temp / "summary").touch()
    values = {"github.token": "the-token", "steps.install.outputs.folder": installed}
    values |= {f"inputs.{name}": _filled(str(one.get("default", "")), values) for name, one in _inputs()}
    values |= {f"inputs.{name}": value for name, value in inputs.items()}
    base = {
        **os.environ,
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_EVENT_PATH": str(temp / "event.json"),
        "GITHUB_STEP_SUMMARY": str(temp / "summary"),
        "RUNNER_TEMP": str(temp),
        **environment,
    }
    log, status, used = "", 0, {}
    for step in ACTION["runs"]["steps"]:
        if step.get("id") == "install" or not _holds(step.get("if", ""), values):
            continue
        if "uses" in step:
            used[step["uses"].partition("@")[0]] = {k: _filled(v, values) for k, v in step["with"].items()}
            continue
        done, outputs = _step(step, values, base, temp, workspace)
        log, status = log + done.stdout, done.returncode
        values |= {f"steps.{step.get('id')}.outputs.{name}": value for name, value in outputs.items()}
    outputs = {name: _filled(one["value"], values) for name, one in ACTION["outputs"].items()}
    return Ran(log, status, outputs, (temp / "summary").read_text("utf-8"), used)


def _step(
    step: Any, values: Mapping[str, str], base: dict[str, str], temp: Path, workspace: Path
) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    assert step["shell"] == "bash"
    assert "${{" not in step["run"], "what comes from outside goes through the environment"
    output = temp / "output"
    output.write_text("")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=workspace,
        env=base
        | {name: _filled(value, values) for name, value in step.get("env", {}).items()}
        | {"GITHUB_OUTPUT": str(output)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done, dict(line.split("=", 1) for line in output.read_text("utf-8").splitlines())


def _inputs() -> list[tuple[str, dict[str, str]]]:
    return list(ACTION["inputs"].items())


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda found: values.get(found[1], ""), text)


def _holds(condition: str, values: Mapping[str, str]) -> bool:
    if not condition:
        return True
    found = _CONDITION.fullmatch(condition)
    assert found, condition
    return bool(values.get(found[1]))
