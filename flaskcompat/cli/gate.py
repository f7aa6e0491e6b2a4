"""`flaskcompat gate`."""

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

Base = Annotated[str, typer.Option("--base", metavar="REV", help="Branch, tag or commit to compare with.")]
Head = Annotated[
    str, typer.Option("--head", metavar="REV", help="The other side; default: the files as they are.")
]


def gate(
    base: Base,
    paths: Paths = None,
    head: Head = "",
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
    """Judge a pull request: only what the change since a base brings and mends, and what must move along."""
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
    sys.exit(_run(given, paths or ["."], (base, head), quiet=quiet, verbose=verbose))


def _run(
    given: dict[str, object], paths: list[str], revisions: tuple[str, str], *, quiet: bool, verbose: bool
) -> int:
    from flaskcompat.cli.output import Output, progress_bar
    from flaskcompat.cli.settings import merged
    from flaskcompat.engine.collect.named import unreadable
    from flaskcompat.gate.gate import gate as judge

    settings = merged(given, paths)
    output = Output(settings.formats, quiet=quiet, verbose=verbose)
    with progress_bar(quiet) as progress:
        report = judge(paths, settings.options, *revisions, progress)
    output.write(report)
    if not revisions[1] and unreadable(paths, report):
        return 2
    return 1 if report.fails(settings.fail_on) else 0
