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
    given: dict[str, object] = {
        "format": formats,
        "select": select,
        "ignore": ignore,
        "fail-on": fail_on,
        "python": python,
        "exclude-newer": exclude_newer,
        "rules": rules,
        "baseline": baseline,
        "no-source": no_source or None,
        "no-cache": no_cache or None,
        "env": env,
        "online": online or None,
    }
    sys.exit(_run(given, paths or ["."], to or [], quiet=quiet, verbose=verbose))


def _run(given: dict[str, object], paths: list[str], to: list[str], *, quiet: bool, verbose: bool) -> int:
    from flaskcompat.cli.output import Output, progress_bar
    from flaskcompat.cli.settings import merged
    from flaskcompat.engine.collect.named import unreadable
    from flaskcompat.planner.audit import audit as plan

    settings = merged(given, paths)
    output = Output(settings.formats, quiet=quiet, verbose=verbose)
    with progress_bar(quiet) as progress:
        report = plan(paths, settings.options, to, progress)
    output.write(report)
    if unreadable(paths, report):
        return 2
    blocked = settings.fail_on != "never" and report.plan is not None and bool(report.plan.blockers)
    return 1 if blocked or report.fails(settings.fail_on) else 0
