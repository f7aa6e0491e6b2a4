"""The hooks of pre-commit (https://pre-commit.com/#creating-new-hooks)."""

from __future__ import annotations

import re
import shlex
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from flaskcompat.cli.app import build
from flaskcompat.readers import FORMATS
from flaskcompat.settings import SOURCES
from tests.action.runner import ROOT

HOOKS: Any = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
READ = [pattern for entry in FORMATS for pattern in entry.patterns]
SET = [pattern for source in SOURCES for pattern in source.patterns]


def fits(hook: str, path: str) -> bool:
    return re.search(HOOKS[hook]["files"], path) is not None


@pytest.mark.parametrize("pattern", READ)
def test_both_run_where_a_file_that_names_versions_changes(pattern: str) -> None:
    name = pattern.replace("*", "x")
    for path in (name, f"shop/{name}"):
        assert fits("flaskcompat", path)
        assert fits("flaskcompat-versions", path)


@pytest.mark.parametrize("path", ["app.py", "shop/templates/base.html", *SET])
def test_the_full_one_runs_where_code_or_configuration_changes(path: str) -> None:
    assert fits("flaskcompat", path.replace("*", "x"))


@pytest.mark.parametrize("path", ["README.md", "logo.png", "shop/static/app.js", "LICENSE"])
def test_neither_runs_for_other_files(path: str) -> None:
    assert not any(fits(hook, path) for hook in HOOKS)


@pytest.mark.parametrize("path", ["app.py", "config.yml", "notes.txt", "shop/static/x.json"])
def test_the_short_one_does_not_run_for_code(path: str) -> None:
    assert not fits("flaskcompat-versions", path)


@pytest.mark.parametrize("name", [*HOOKS])
def test_a_hook_checks_the_whole_project_with_a_command_that_is_there(name: str) -> None:
    hook = HOOKS[name]
    assert (hook["language"], hook["pass_filenames"]) == ("python", False)
    program, *arguments = shlex.split(hook["entry"])
    assert program == "flaskcompat"
    shown = CliRunner().invoke(build(arguments[0]), [arguments[0], "--help"])
    assert all(argument in shown.output for argument in arguments[1:])
