from __future__ import annotations

from importlib import import_module

import pytest
import typer
from typer.testing import CliRunner

from flaskcompat.cli.app import COMMANDS, GROUPS, build
from flaskcompat.version import VERSION


def names(asked: str) -> set[str]:
    app = build(asked)
    commands = {str(command.name) for command in app.registered_commands}
    return commands | {str(group.name) for group in app.registered_groups}


@pytest.mark.parametrize("asked", ["", "--help", "--version", "chekc", "-q"])
def test_all_commands_are_there_where_none_of_them_is_asked_for(asked: str) -> None:
    assert names(asked) == {*COMMANDS, *GROUPS}


@pytest.mark.parametrize("asked", [*COMMANDS, *GROUPS])
def test_only_the_one_that_is_asked_for_is_built(asked: str) -> None:
    assert names(asked) == {asked}


def test_what_the_tables_name_is_there() -> None:
    for name, module in COMMANDS.items():
        assert callable(getattr(import_module(f"flaskcompat.cli.{module}"), name))
    for name, module in GROUPS.items():
        assert isinstance(getattr(import_module(f"flaskcompat.cli.{module}"), f"{name}_app"), typer.Typer)


def test_help_names_every_command_and_the_version_is_that_of_the_package() -> None:
    shown = CliRunner().invoke(build("--help"), ["--help"])
    assert shown.exit_code == 0
    assert all(name in shown.output for name in [*COMMANDS, *GROUPS])
    assert CliRunner().invoke(build("--version"), ["--version"]).output == f"flaskcompat {VERSION}\n"


@pytest.mark.parametrize(
    "arguments", [["chekc"], ["--nothing"], ["check", "--nothing"], ["rules", "nothing"]]
)
def test_what_is_no_command_or_option_is_status_two(arguments: list[str]) -> None:
    done = CliRunner().invoke(build(arguments[0]), arguments)
    assert done.exit_code == 2
    assert "No such" in done.output
