"""`flaskcompat doctor`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from flaskcompat.cli.audit import Targets
from flaskcompat.cli.check import ExcludeNewer, Ignore, Paths, Pythons, Quiet, RuleFolders, Select, Verbose
from flaskcompat.cli.judged import asked

if TYPE_CHECKING:
    from flaskcompat.doctor.prove import Ask
    from flaskcompat.doctor.types import Proof, Tell
    from flaskcompat.engine.options import Options

App = Annotated[
    str | None, typer.Option(metavar="MODULE:NAME", help="The application to import; default: found.")
]
Test = Annotated[str | None, typer.Option(metavar="COMMAND", help='Run after each step, as "pytest -q".')]
Beside = Annotated[
    list[str] | None, typer.Option("--with", metavar="REQUIREMENT", help="Install this too; repeatable.")
]
Variables = Annotated[
    list[str] | None,
    typer.Option("--variable", metavar="NAME=VALUE", help="Set this for what runs; repeatable."),
]
Timeout = Annotated[float, typer.Option(metavar="SECONDS", help="For each import and each run of the tests.")]
Tries = Annotated[int, typer.Option(metavar="N", help="Runs to find the moves that fail; 0: do not look.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Build all environments anew, and keep none.")]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="text, markdown or json.")]


def doctor(
    paths: Paths = None,
    to: Targets = None,
    app: App = None,
    test: Test = None,
    beside: Beside = None,
    variables: Variables = None,
    timeout: Timeout = 300.0,
    tries: Tries = 60,
    select: Select = None,
    ignore: Ignore = None,
    python: Pythons = None,
    exclude_newer: ExcludeNewer = None,
    rules: RuleFolders = None,
    no_cache: NoCache = False,
    form: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Prove the plan to a target. RUNS YOUR CODE, which no other command does, and asks the package index.

    Each step is installed with uv in a throwaway environment; there the application is imported and the test
    command run, in a copy of the project. Your files stay as they are. What runs is not locked in: it can use
    the network and read what you can read, so prove only code that you would run anyway.
    """
    from flaskcompat.cli.settings import merged
    from flaskcompat.doctor.report import RENDER
    from flaskcompat.errors import UsageError

    if form not in RENDER:
        raise UsageError(f"no format {form!r}; there are {', '.join(RENDER)}")
    ask = _ask(app, test, beside, variables, timeout, tries)
    given = asked(select=select, ignore=ignore, python=python, exclude_newer=exclude_newer, rules=rules)
    options = merged(given, paths or ["."]).options
    with _teller(quiet) as tell:
        proof = _prove(paths or ["."], options, to or [], ask, not no_cache, tell)
    sys.stdout.write(RENDER[form](proof, verbose))
    sys.exit({"proven": 0, "fails": 1, "untried": 2}[proof.status])


def _ask(
    app: str | None,
    test: str | None,
    beside: list[str] | None,
    variables: list[str] | None,
    timeout: float,
    tries: int,
) -> Ask:
    """What to run. Raises `UsageError` for what cannot be understood."""
    import shlex

    from packaging.requirements import InvalidRequirement, Requirement

    from flaskcompat.doctor.prove import Ask
    from flaskcompat.errors import UsageError

    pairs = [text.partition("=") for text in variables or ()]
    if any(not name or not mark for name, mark, _ in pairs):
        raise UsageError("--variable is NAME=VALUE")
    if timeout <= 0 or tries < 0:
        raise UsageError("--timeout is more than 0, and --tries not less")
    for text in beside or ():
        try:
            Requirement(text)
        except InvalidRequirement:
            raise UsageError(f"--with is a requirement, such as pytest or pytest>=8, not {text!r}") from None
    try:
        words = tuple(shlex.split(test or ""))
    except ValueError as error:
        raise UsageError(f"--test: {error}") from None
    told = {name: value for name, _, value in pairs}
    return Ask(app or "", words, tuple(beside or ()), told, timeout, tries)


def _prove(paths: list[str], options: Options, to: list[str], ask: Ask, kept: bool, tell: Tell) -> Proof:
    from pathlib import Path

    from flaskcompat.doctor.prove import prove
    from flaskcompat.doctor.store import store
    from flaskcompat.engine.check import survey
    from flaskcompat.engine.throwaway import throwaway
    from flaskcompat.errors import UsageError
    from flaskcompat.planner.plan import plan

    tell("reading the project and planning")
    found = survey(paths, options._replace(cures=False))
    if not found.assessments:
        raise UsageError(f"no manifest and no lock found below {', '.join(paths)}: there is nothing to prove")
    made = plan(found, to)
    with throwaway() as scratch, store(kept) as builder:
        return prove(found, made, ask, builder, Path(scratch), tell)


@contextmanager
def _teller(quiet: bool) -> Iterator[Tell]:
    """What is being done, on standard error: a moving line on a terminal, and lines elsewhere."""
    if quiet or sys.stderr is None:
        yield lambda text: None
    elif not sys.stderr.isatty():
        yield lambda text: print(f"doctor: {_printable(text)}", file=sys.stderr, flush=True)  # noqa: T201
    else:
        from rich.console import Console
        from rich.markup import escape

        with Console(stderr=True).status("doctor") as status:
            yield lambda text: status.update(escape(_printable(text)))


def _printable(text: str) -> str:
    from flaskcompat.reporters.visible import visible

    return " ".join(visible(text).split())
