"""`flaskcompat catalog uses`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Names = Annotated[list[str] | None, typer.Argument(help="Distributions; default: all that are listed.")]
Folder = Annotated[
    str | None,
    typer.Option("--folder", metavar="DIR", help="Where to write the index; default: inside flaskcompat."),
]
ExcludeNewer = Annotated[
    str | None, typer.Option(metavar="DATE", help="Write the index as it was on a day to --folder.")
]


def uses(names: Names = None, folder: Folder = None, exclude_newer: ExcludeNewer = None) -> None:
    """Write anew what each release of the listed extensions needs of others (needs `flaskcompat[online]`)."""
    from flaskcompat.index.uses import FOLDER
    from flaskcompat.indexing.gaps_sources import forget
    from flaskcompat.indexing.uses_generate import Written, generate

    def report(written: Written) -> None:
        typer.echo(f"{written.name}: {written.releases} releases, {written.size} bytes", err=True)
        for version, why in written.skipped:
            typer.echo(f"    {version}: {why}", err=True)

    place = Path(folder or FOLDER)
    forget(place.parent)
    done = generate(names or (), folder=place, until=exclude_newer or "", progress=report)
    typer.echo(f"{len(done)} distributions, {sum(one.releases for one in done)} releases")
