"""`flaskcompat catalog keys`."""

from __future__ import annotations

from typing import Annotated

import typer

Names = Annotated[list[str] | None, typer.Argument(help="Distributions; default: all that are listed.")]


def keys(names: Names = None) -> None:
    """Write anew which configuration keys each release of the listed extensions knows (needs the network)."""
    from flaskcompat.catalog import load
    from flaskcompat.indexing.keys_generate import generate

    def problem(name: str, words: str) -> None:
        typer.echo(f"{name}: {words}", err=True)

    typer.echo(f"{generate(load(), names or (), progress=problem)} distributions")
