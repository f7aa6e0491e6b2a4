"""The commands put together."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer

COMMANDS: dict[str, str] = {
    "check": "check",
    "audit": "audit",
    "doctor": "doctor",
    "explain": "explain",
    "fix": "fix",
    "gate": "gate",
}
"""Commands by name, each with its module in this package, which has a function of the same name."""

GROUPS: dict[str, str] = {"rules": "rules", "catalog": "catalog"}
"""Commands with commands of their own; the module has an application called `<name>_app`."""


def build(asked: str = "") -> typer.Typer:
    """The application with the command that is asked for alone, or with all where it is none of them.

    Building a command costs a cold start as much as importing what it runs. So does shell completion, which
    is only there with all commands: a shell that asks what fits names none as its first argument.
    """
    known = asked in COMMANDS or asked in GROUPS
    app = typer.Typer(
        name="flaskcompat",
        help="Check that the Flask stack of a project works together, with its code and its configuration.",
        no_args_is_help=True,
        add_completion=not known,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(root)
    for name, module in COMMANDS.items():
        if name == asked or not known:
            app.command(name)(_member(module, name))
    for name, module in GROUPS.items():
        if name == asked or not known:
            app.add_typer(_member(module, f"{name}_app"), name=name)
    return app


def _member(module: str, name: str) -> Any:
    return getattr(import_module(f"flaskcompat.cli.{module}"), name)


def _print_version(asked: bool) -> None:
    if asked:
        from flaskcompat.version import VERSION

        typer.echo(f"flaskcompat {VERSION}")
        raise typer.Exit


def root(
    version: bool = typer.Option(
        False, "--version", help="Print the version and stop.", is_eager=True, callback=_print_version
    ),
) -> None:
    """Check that the Flask stack of a project works together, with its code and its configuration."""
