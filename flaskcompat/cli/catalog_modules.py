"""`flaskcompat catalog modules`."""

from __future__ import annotations

from typing import Annotated

import typer

Names = Annotated[
    list[str] | None,
    typer.Argument(help="Read only these again for what they need undeclared; default: everything anew."),
]


def modules(names: Names = None) -> None:
    """Write anew who brings which module, and what releases need undeclared (needs `flaskcompat[online]`)."""
    from pathlib import Path

    from flaskcompat.catalog import load
    from flaskcompat.index.uses import FOLDER
    from flaskcompat.indexing import modules_generate, undeclared_generate
    from flaskcompat.indexing.gaps_sources import forget
    from flaskcompat.indexing.uses_generate import Written

    def problem(name: str, words: str) -> None:
        if words:
            typer.echo(f"{name}: {words}", err=True)

    def report(written: Written) -> None:
        typer.echo(f"{written.name}: {written.releases} releases, {written.size} bytes", err=True)
        for version, why in written.skipped:
            problem(f"    {version}", why)

    forget(Path(FOLDER).parent)
    if not names:
        typer.echo(f"{modules_generate.generate(load(), progress=problem)} modules")
    done = undeclared_generate.generate(names or (), progress=report)
    typer.echo(f"{sum(each.size > 0 for each in done)} of {len(done)} distributions need undeclared ones")
