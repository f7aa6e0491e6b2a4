"""`flaskcompat explain`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

Text = Annotated[
    list[str] | None,
    typer.Argument(metavar="CODE|RELEASE|TEXT", help="A code, a release, or a pasted error; - reads it."),
]
Folders = Annotated[list[str] | None, typer.Option("--rules", metavar="DIR", help="More rules.")]

_LONGEST = 200
"""Letters of a release; a pasted error has more."""


def explain(text: Text = None, rules: Folders = None) -> None:
    """Explain a rule, or a release (NAME==VERSION), or find the rule behind a pasted error message."""
    from flaskcompat.catalog import load as load_catalog
    from flaskcompat.engine.explain_release import explain_release, release_in
    from flaskcompat.errors import UsageError
    from flaskcompat.ruleset.evidence import load
    from flaskcompat.ruleset.explain import explanation, find
    from flaskcompat.ruleset.store import all_rules

    given = " ".join(text or ["-"])
    if given == "-":
        given = sys.stdin.read(1_000_000)
    known = all_rules(rules or ())
    release = release_in(given) if len(given) < _LONGEST else None
    if release:
        told = explain_release(*release, load_catalog(), known)
        if not told:
            raise UsageError(f"neither the catalog nor the use index has {' '.join(release)}")
        typer.echo(told)
        return
    found = find(given, known)
    if not found:
        raise UsageError("no rule has this code, and no rule's error looks like this text")
    seen = load()
    typer.echo(
        "\n\n".join(explanation(rule, [row for row in seen if row.code == rule.code]) for rule in found)
    )
