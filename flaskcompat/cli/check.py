"""`flaskcompat check`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

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
    given: dict[str, object] = {
        "format": formats,
        "select": select,
        "ignore": ignore,
        "fail-on": fail_on,
        "python": python,
        "exclude-newer": exclude_newer,
        "rules": rules,
        "baseline": baseline,
        "shrink-baseline": shrink_baseline or None,
        "no-source": no_source or None,
        "no-cache": no_cache or None,
        "env": env,
        "online": online or None,
    }
    sys.exit(_run(given, paths or ["."], quiet=quiet, verbose=verbose))


def _run(given: dict[str, object], paths: list[str], *, quiet: bool, verbose: bool) -> int:
    from flaskcompat.cli.output import Output, progress_bar
    from flaskcompat.cli.settings import merged
    from flaskcompat.engine.check import check as judge
    from flaskcompat.engine.collect.named import unreadable

    settings = merged(given, paths)
    output = Output(settings.formats, quiet=quiet, verbose=verbose)
    with progress_bar(quiet) as progress:
        report = judge(paths, settings.options, progress)
    output.write(report)
    if unreadable(paths, report):
        return 2
    return 1 if report.fails(settings.fail_on) else 0
