"""The commands put together."""

from __future__ import annotations

import typer

from flaskcompat.cli.catalog import catalog_app
from flaskcompat.cli.check import check
from flaskcompat.cli.explain import explain
from flaskcompat.cli.rules import rules_app

app = typer.Typer(
    name="flaskcompat",
    help="Check that the Flask stack of a project works together, with its code and its configuration.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(asked: bool) -> None:
    if asked:
        from flaskcompat.version import VERSION

        typer.echo(f"flaskcompat {VERSION}")
        raise typer.Exit


@app.callback()
def root(
    version: bool = typer.Option(
        False, "--version", help="Print the version and stop.", is_eager=True, callback=_print_version
    ),
) -> None:
    """Check that the Flask stack of a project works together, with its code and its configuration."""


app.command()(check)
app.command()(explain)
app.add_typer(rules_app, name="rules")
app.add_typer(catalog_app, name="catalog")
