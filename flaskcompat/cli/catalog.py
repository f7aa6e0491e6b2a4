"""`flaskcompat catalog`."""

from __future__ import annotations

import typer

catalog_app = typer.Typer(
    help="The releases that flaskcompat knows.", no_args_is_help=True, rich_markup_mode=None
)
