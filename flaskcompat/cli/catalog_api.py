"""`flaskcompat catalog api`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from flaskcompat.indexing.generate import Written

Names = Annotated[
    list[str] | None, typer.Argument(help="Distributions, or `python`; default: all that are listed.")
]
Interpreters = Annotated[
    list[str] | None,
    typer.Option(
        "--interpreter", metavar="FILE", help="A Python to ask, besides python3.6 and so on. Repeatable."
    ),
]
Folder = Annotated[
    str | None,
    typer.Option("--folder", metavar="DIR", help="Where to write the index; default: inside flaskcompat."),
]
ExcludeNewer = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Write the index as it was on a day to --folder; reads no release."),
]


def api(
    names: Names = None,
    interpreter: Interpreters = None,
    folder: Folder = None,
    exclude_newer: ExcludeNewer = None,
) -> None:
    """Write anew which names the releases of the listed distributions have (needs `flaskcompat[online]`)."""
    from flaskcompat.index.files import FOLDER
    from flaskcompat.indexing.gaps_sources import forget

    place = Path(folder or FOLDER)
    if exclude_newer:
        typer.echo(f"{_as_of(exclude_newer, place)} releases, as of {exclude_newer}")
        return
    forget(place.parent)
    asked = list(names or ())
    distributions = [name for name in asked if name != "python"]
    done: list[Written] = []
    if distributions or not asked:
        from flaskcompat.indexing.generate import generate

        done.extend(generate(distributions, folder=place, progress=_tell))
    if "python" in asked or interpreter:
        done.append(_standard_library(interpreter or [], place))
    _write_words([each.name for each in done], place)
    typer.echo(f"{len(done)} distributions, {sum(each.releases for each in done)} releases")


def _write_words(names: list[str], folder: Path) -> None:
    from flaskcompat.indexing.words import write_words

    write_words(names, folder, folder.parent / "words")


def _standard_library(interpreters: list[str], folder: Path) -> Written:
    from flaskcompat.catalog.places import cache_folder
    from flaskcompat.indexing.generate import generate_standard_library
    from flaskcompat.indexing.interpreters import on_path

    found = generate_standard_library([*on_path(), *interpreters], folder=folder, cache=cache_folder())
    _tell(found)
    return found


def _tell(written: Written) -> None:
    words = f"{written.releases} releases, {written.read} read, {written.size} bytes"
    typer.echo(f"{written.name}: {words}", err=True)
    for version, reason in written.skipped:
        typer.echo(f"    {version}: {reason}", err=True)


def _as_of(date: str, folder: Path) -> int:
    from flaskcompat.catalog import load
    from flaskcompat.engine.options import Options, checked
    from flaskcompat.errors import UsageError
    from flaskcompat.index.files import FOLDER
    from flaskcompat.indexing.as_of import as_of

    if folder == Path(FOLDER):
        raise UsageError(
            "--exclude-newer needs a --folder: it would cut the index that comes with flaskcompat"
        )
    day = checked(Options(exclude_newer=date)).exclude_newer[:10]
    return as_of(day, load(), Path(FOLDER), folder)
