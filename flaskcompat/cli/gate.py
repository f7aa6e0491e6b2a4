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
from flaskcompat.cli.judged import asked, judged

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
    from flaskcompat.gate.gate import gate as judge

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
            lambda places, options, progress: judge(places, options, base, head, progress),
            quiet=quiet,
            verbose=verbose,
            files=not head,
        )
    )
