"""`flaskcompat audit`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from flaskcompat.cli.check import (
    Baseline,
    Env,
    ExcludeNewer,
    FailOn,
    Formats,
    Ignore,
    NoCache,
    NoSource,
    Online,
    Paths,
    Pythons,
    Quiet,
    RuleFolders,
    Select,
    Verbose,
)
from flaskcompat.cli.judged import asked, judged

Targets = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="TARGET",
        help="flask==3.1.3, flask>=3, flask or latest (default: latest); repeatable.",
    ),
]


def audit(
    paths: Paths = None,
    to: Targets = None,
    formats: Formats = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    python: Pythons = None,
    exclude_newer: ExcludeNewer = None,
    rules: RuleFolders = None,
    baseline: Baseline = None,
    no_source: NoSource = False,
    no_cache: NoCache = False,
    env: Env = None,
    online: Online = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Tell what breaks on the way to a target, and plan the way: the fewest steps, each of which works."""
    from flaskcompat.planner.audit import audit as plan

    given = asked(
        format=formats,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        python=python,
        exclude_newer=exclude_newer,
        rules=rules,
        baseline=baseline,
        no_source=no_source,
        no_cache=no_cache,
        env=env,
        online=online,
    )
    sys.exit(
        judged(
            given,
            paths or ["."],
            lambda places, options, progress: plan(places, options, to or [], progress),
            quiet=quiet,
            verbose=verbose,
        )
    )
