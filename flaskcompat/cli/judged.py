"""What the commands share that judge projects and print a report."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flaskcompat.engine.check import Progress
    from flaskcompat.engine.options import Options
    from flaskcompat.model.report import Report

    Judge = Callable[[list[str], Options, Progress | None], Report]


def asked(**values: object) -> dict[str, object]:
    """Turn what the command line says into settings by name; a flag that it does not raise says nothing."""
    return {name.replace("_", "-"): None if value is False else value for name, value in values.items()}


def judged(
    given: dict[str, object],
    paths: list[str],
    judge: Judge,
    *,
    quiet: bool,
    verbose: bool,
    files: bool = True,
    cures: bool = True,
) -> int:
    """Judge the paths, write the reports, and give the exit status.

    `files` tells that the paths are read as they are on disk, so that one that cannot be read is an error.
    Without `cures` they are only looked for where a report tells them.
    """
    from flaskcompat.cli.output import Output, progress_bar
    from flaskcompat.cli.settings import merged
    from flaskcompat.engine.collect.named import unreadable

    settings = merged(given, paths)
    output = Output(settings.formats, quiet=quiet, verbose=verbose)
    options = settings.options._replace(cures=cures or output.needs_cures)
    with progress_bar(quiet) as progress:
        report = judge(paths, options, progress)
    output.write(report)
    if files and unreadable(paths, report):
        return 2
    blocked = settings.fail_on != "never" and report.plan is not None and bool(report.plan.blockers)
    return 1 if blocked or report.fails(settings.fail_on) else 0
