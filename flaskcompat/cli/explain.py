"""`flaskcompat explain`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

Text = Annotated[
    list[str] | None,
    typer.Argument(metavar="CODE|TEXT", help="A code, or a pasted error; - reads it from standard input."),
]
Folders = Annotated[list[str] | None, typer.Option("--rules", metavar="DIR", help="More rules.")]


def explain(text: Text = None, rules: Folders = None) -> None:
    """Explain a rule, or find the rule behind a pasted traceback or error message."""
    from flaskcompat.errors import UsageError
    from flaskcompat.ruleset.evidence import load
    from flaskcompat.ruleset.explain import explanation, find
    from flaskcompat.ruleset.store import all_rules

    given = " ".join(text or ["-"])
    if given == "-":
        given = sys.stdin.read(1_000_000)
    known = all_rules(rules or ())
    found = find(given, known)
    if not found:
        raise UsageError("no rule has this code, and no rule's error looks like this text")
    seen = load()
    typer.echo(
        "\n\n".join(explanation(rule, [row for row in seen if row.code == rule.code]) for rule in found)
    )
