"""`flaskcompat fix`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from flaskcompat.cli.check import (
    Baseline,
    ExcludeNewer,
    Ignore,
    NoCache,
    Online,
    Paths,
    Pythons,
    RuleFolders,
    Select,
)
from flaskcompat.cli.judged import asked

if TYPE_CHECKING:
    from flaskcompat.engine.options import Options
    from flaskcompat.fixing.change import FileChange, Fixes

_MANY = list[str] | None

Targets = Annotated[_MANY, typer.Option("--to", metavar="TARGET", help="Follow the plan of audit to there.")]
StepNumber = Annotated[int, typer.Option("--step", metavar="N", help="With --to: no further than this step.")]
Write = Annotated[bool, typer.Option("--write/--diff", help="Write the files; else print a diff (default).")]
Force = Annotated[bool, typer.Option("--force", help="Write files that git has not saved, too.")]
NoCode = Annotated[bool, typer.Option("--no-code", help="Leave Python files alone.")]
NoManifests = Annotated[bool, typer.Option("--no-manifests", help="Leave requirements alone.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing of what stays and why.")]


def fix(
    paths: Paths = None,
    to: Targets = None,
    step: StepNumber = 0,
    write: Write = False,
    force: Force = False,
    no_code: NoCode = False,
    no_manifests: NoManifests = False,
    select: Select = None,
    ignore: Ignore = None,
    python: Pythons = None,
    exclude_newer: ExcludeNewer = None,
    rules: RuleFolders = None,
    baseline: Baseline = None,
    no_cache: NoCache = False,
    online: Online = False,
    quiet: Quiet = False,
) -> None:
    """Make the safe part of what check and audit ask for: requirements, and names that moved in code."""
    from flaskcompat.cli.settings import merged
    from flaskcompat.errors import UsageError

    given = asked(
        select=select,
        ignore=ignore,
        python=python,
        exclude_newer=exclude_newer,
        rules=rules,
        baseline=baseline,
        no_cache=no_cache,
        online=online,
    )
    if step and not to:
        raise UsageError("--step counts the steps of a plan: say with --to where it leads")
    places = paths or ["."]
    options = merged(given, places).options
    _end_killed_runs(places, write=write)
    found = _fixes(places, options, to or [], step, code=not no_code, manifests=not no_manifests)
    _report(found, quiet=quiet)
    if not write:
        _print_diff(found.changes)
        sys.exit(1 if found.changes else 0)
    _save(found.changes, places, force=force, quiet=quiet)


def _fixes(
    paths: Sequence[str], options: Options, targets: Sequence[str], step: int, *, code: bool, manifests: bool
) -> Fixes:
    from flaskcompat.engine.check import survey
    from flaskcompat.errors import UsageError
    from flaskcompat.fixing.fix import mend

    options = options._replace(shrink=False)
    found = survey(paths, options._replace(cures=False) if targets else options)
    if not found.assessments:
        raise UsageError(f"no manifest and no lock found below {', '.join(paths)}: there is nothing to fix")
    planned = None
    if targets:
        from flaskcompat.planner.plan import plan

        planned = plan(found, targets)
        if step > len(planned.steps):
            raise UsageError(f"the plan has {len(planned.steps)} steps: there is no step {step}")
        for blocker in planned.blockers:
            _say(f"blocked: {blocker}")
    return mend(found, planned, code=code, manifests=manifests, step=step)


def _end_killed_runs(paths: Sequence[str], *, write: bool) -> None:
    from flaskcompat.fixing.journal import NAME
    from flaskcompat.fixing.recover import recover

    for folder in dict.fromkeys(_folders(paths)):
        if not write and os.path.lexists(os.path.join(folder, NAME)):
            _say(f"{folder}: a run was killed here while it wrote: fix --write ends what it began")
        for line in recover(folder) if write else ():
            _say(line)


def _folders(paths: Sequence[str]) -> Iterator[str]:
    """The folders of the paths and all above them: a journal lies above all that its run changes."""
    for path in paths:
        current = os.path.realpath(path)
        if not os.path.isdir(current):
            current = os.path.dirname(current)
        yield current
        while current != os.path.dirname(current):
            current = os.path.dirname(current)
            yield current


def _report(found: Fixes, *, quiet: bool) -> None:
    for one in () if quiet else found.undone:
        place = f"{one.path}:{one.line}" if one.line else one.path
        what = f"{one.what}: " if one.what and one.what != one.path else ""
        _say(f"{place}: left: {what}{one.reason}")


def _print_diff(changes: Sequence[FileChange]) -> None:
    from flaskcompat.fixing.diff import unified

    data = unified(changes)
    if sys.stdout is None:
        return
    if sys.stdout.isatty():
        from flaskcompat.reporters.visible import visible

        lines = data.decode("utf-8", "surrogateescape").splitlines()
        sys.stdout.write("".join(f"{visible(line)}\n" for line in lines))
    else:
        sys.stdout.buffer.write(data)
    sys.stdout.flush()


def _save(changes: Sequence[FileChange], paths: Sequence[str], *, force: bool, quiet: bool) -> None:
    from flaskcompat.cli.unsaved import unsaved
    from flaskcompat.errors import FlaskcompatError
    from flaskcompat.fixing.write import write_all

    if changes and not force and (found := unsaved(changes)):
        listed = ", ".join(found[:5]) + (f" and {len(found) - 5} more" if len(found) > 5 else "")
        raise FlaskcompatError(
            f"git has not saved what these hold now: {listed}. Commit or stash that first, so that what is "
            "written can be told apart and taken back, or give --force; nothing was written"
        )
    write_all(changes, next(_folders(paths)))
    for change in () if quiet else changes:
        verb = "wrote" if change.before is None else "changed"
        count = len(change.done)
        _say(f"{verb} {change.path}: {count} change{'' if count == 1 else 's'}")
    if not changes and not quiet:
        _say("nothing to change")


def _say(text: str) -> None:
    from flaskcompat.reporters.visible import visible

    if sys.stderr is not None:
        sys.stderr.write(f"{visible(text)}\n")
