"""`flaskcompat catalog`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

catalog_app = typer.Typer(
    help="The releases that flaskcompat knows.", no_args_is_help=True, rich_markup_mode=None
)
Folder = Annotated[
    str | None,
    typer.Option("--folder", metavar="DIR", help="Where the catalog is; default: inside flaskcompat."),
]


@catalog_app.callback()
def root() -> None:
    """The releases that flaskcompat knows."""


@catalog_app.command("update")
def update(folder: Folder = None) -> None:
    """Bring the catalog to what the package index that pip uses tells now (needs `flaskcompat[online]`)."""
    from flaskcompat.catalog import SHIPPED
    from flaskcompat.catalog.update import Updated
    from flaskcompat.catalog.update import update as bring_up

    def report(updated: Updated, number: int, total: int) -> None:
        changes = f"{len(updated.added)} new, {len(updated.removed)} gone, {len(updated.skipped)} left out"
        typer.echo(f"[{number}/{total}] {updated.name}: {updated.releases} releases, {changes}", err=True)
        for file, reason in updated.skipped:
            typer.echo(f"    {file}: {reason}", err=True)

    done = bring_up(Path(folder or SHIPPED), progress=report)
    typer.echo(f"{len(done)} distributions")
