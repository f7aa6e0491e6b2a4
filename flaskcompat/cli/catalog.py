"""`flaskcompat catalog`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flaskcompat.cli.catalog_api import api
from flaskcompat.cli.catalog_gaps import gaps
from flaskcompat.cli.catalog_keys import keys
from flaskcompat.cli.catalog_modules import modules
from flaskcompat.cli.catalog_uses import uses

if TYPE_CHECKING:
    from flaskcompat.catalog.update import Updated

catalog_app = typer.Typer(
    help="The releases that flaskcompat knows.", no_args_is_help=True, rich_markup_mode=None
)
Folder = Annotated[
    str | None,
    typer.Option("--folder", metavar="DIR", help="Where the catalog is; default: inside flaskcompat."),
]
ExcludeNewer = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Write the catalog as it was on a day to --folder; asks no package index."
    ),
]
catalog_app.command("api")(api)
catalog_app.command("modules")(modules)
catalog_app.command("uses")(uses)
catalog_app.command("gaps")(gaps)
catalog_app.command("keys")(keys)


@catalog_app.callback()
def root() -> None:
    """The releases that flaskcompat knows."""


@catalog_app.command("update")
def update(folder: Folder = None, exclude_newer: ExcludeNewer = None) -> None:
    """Bring the catalog to what the package index that pip uses tells now (needs `flaskcompat[online]`)."""
    from flaskcompat.catalog import SHIPPED, load

    place = Path(folder or SHIPPED)
    if exclude_newer:
        from flaskcompat.catalog.as_of import as_of
        from flaskcompat.engine.options import Options, checked

        day = checked(Options(exclude_newer=exclude_newer)).exclude_newer[:10]
        typer.echo(f"{as_of(day, load(), place)} releases, as of {day}")
        return
    typer.echo(_words(_bring_up(place)))


def _bring_up(folder: Path) -> tuple[Updated, ...]:
    """Update under a bar on standard error, where that is a terminal; then say what was left out."""
    import sys

    from flaskcompat.catalog.listing import entries
    from flaskcompat.catalog.update import update as bring_up

    length = len(entries())
    hidden = sys.stderr is None or not sys.stderr.isatty()
    with typer.progressbar(length=length, label="catalog", file=sys.stderr, hidden=hidden) as bar:

        def step(updated: Updated, number: int, total: int) -> None:
            bar.label = updated.name[:30].ljust(30)
            bar.update(1)

        done = bring_up(folder, progress=step)
    for one in done:
        for file, reason in one.skipped if one.added or not one.releases else ():
            typer.echo(f"{one.name}: {file}: {reason}", err=True)
    return done


def _words(done: tuple[Updated, ...]) -> str:
    new = [f"{one.name} {', '.join(one.added[-3:])}" for one in done if one.added]
    gone = [f"{one.name} {', '.join(one.removed[-3:])}" for one in done if one.removed]
    lines = [f"new: {text}" for text in new] + [f"gone: {text}" for text in gone]
    return "\n".join([*lines, f"{len(done)} distributions, {sum(one.releases for one in done)} releases"])
