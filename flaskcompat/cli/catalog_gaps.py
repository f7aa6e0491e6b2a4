"""`flaskcompat catalog gaps`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[
    str | None,
    typer.Option("--folder", metavar="DIR", help="Of the indexes; default: those inside flaskcompat."),
]


def gaps(folder: Folder = None) -> None:
    """Work out anew what the names that releases need and those that releases have come to together."""
    from flaskcompat.indexing.gaps_generate import DATA, generate

    typer.echo(f"{generate(Path(folder) if folder else DATA)} bytes")
