"""`flaskcompat check`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from flaskcompat.cli.judged import asked, judged

_MANY = list[str] | None
_ONE = str | None

Paths = Annotated[_MANY, typer.Argument(metavar="[PATH...]", help="Projects or files; default: here.")]
Formats = Annotated[_MANY, typer.Option("--format", metavar="FORMAT[:FILE]", help="Repeatable.")]
Select = Annotated[_MANY, typer.Option(metavar="SELECTOR", help="Only these codes, prefixes or tags.")]
Ignore = Annotated[_MANY, typer.Option(metavar="SELECTOR", help="Not these codes, prefixes or tags.")]
FailOn = Annotated[_ONE, typer.Option(metavar="SEVERITY", help="error (default), warning, note or never.")]
Pythons = Annotated[_MANY, typer.Option(metavar="X.Y", help="Judge for this Python; repeatable.")]
ExcludeNewer = Annotated[_ONE, typer.Option(metavar="DATE", help="Leave newer releases out.")]
RuleFolders = Annotated[_MANY, typer.Option("--rules", metavar="DIR", help="A folder with more rules.")]
Baseline = Annotated[_ONE, typer.Option(metavar="FILE", help="A JSON report whose findings are accepted.")]
Shrink = Annotated[bool, typer.Option("--shrink-baseline", help="Take what is gone out of the baseline.")]
NoSource = Annotated[bool, typer.Option("--no-source", help="Leave code and configuration out.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Scan anew, and keep nothing for the next run.")]
Env = Annotated[_ONE, typer.Option(metavar="PATH", help="An installed environment to judge as well.")]
Online = Annotated[bool, typer.Option("--online/--offline", help="Look up new releases first.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No progress; a line a finding.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Also what is suppressed, and all versions.")]


def check(
    paths: Paths = None,
    formats: Formats = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    python: Pythons = None,
    exclude_newer: ExcludeNewer = None,
    rules: RuleFolders = None,
    baseline: Baseline = None,
    shrink_baseline: Shrink = False,
    no_source: NoSource = False,
    no_cache: NoCache = False,
    env: Env = None,
    online: Online = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check that what projects pin, declare or install works together, with their code and configuration."""
    from flaskcompat.engine.check import check as judge

    given = asked(
        format=formats,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        python=python,
        exclude_newer=exclude_newer,
        rules=rules,
        baseline=baseline,
        shrink_baseline=shrink_baseline,
        no_source=no_source,
        no_cache=no_cache,
        env=env,
        online=online,
    )
    sys.exit(judged(given, paths or ["."], judge, quiet=quiet, verbose=verbose, cures=False))
