"""Reports to standard output and files; progress to standard error."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from flaskcompat.engine.check import Progress
from flaskcompat.errors import FlaskcompatError, UsageError
from flaskcompat.model.report import Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters import REPORTERS, reporter


class Output:
    """Where each report goes. Raises `UsageError` for an unknown format, before any work is done."""

    def __init__(self, formats: Sequence[str], *, quiet: bool = False, verbose: bool = False) -> None:
        self._targets = [_target(text) for text in formats]
        self._quiet, self._verbose = quiet, verbose
        if sum(not file for _, file in self._targets) > 1:
            raise UsageError("only one --format can go to standard output: give the others a :FILE")

    @property
    def needs_cures(self) -> bool:
        """Whether any of the reports tells what to do about a finding: the lines of a quiet run do not."""
        return not self._quiet or self._verbose or any(name != "text" for name, _ in self._targets)

    def write(self, report: Report) -> None:
        """Render the report in each format. Raises `FlaskcompatError` once all that can be written are."""
        failed: list[str] = []
        for name, file in self._targets:
            colour = name == "text" and not file and _colourful()
            try:
                _write(self._rendered(name, report, colour=colour), file)
            except UsageError as error:
                failed.append(str(error))
            except OSError as error:
                shown = file or "standard output"
                failed.append(f"{shown}: cannot be written: {error.strerror or error}")
        if failed:
            raise FlaskcompatError("\n".join(failed))

    def _rendered(self, name: str, report: Report, *, colour: bool) -> str:
        if name == "text":
            from flaskcompat.reporters.text import render

            amount: Literal["brief", "usual", "full"] = "brief" if self._quiet else "usual"
            return render(report, colour=colour, amount="full" if self._verbose else amount)
        return reporter(name)(report, _rule_infos())


def _write(text: str, file: str) -> None:
    """Write to a file, or to standard output where none is named. Raises `OSError`.

    Where the reader of standard output went away, exit as a job that could not be done.
    """
    if file:
        with open(file, "w", encoding="utf-8", errors="surrogateescape") as stream:
            stream.write(text)
        return
    if sys.stdout is None:
        raise OSError("it is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # Python would try once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            sys.exit(2)
        raise


def _rule_infos() -> Mapping[str, RuleInfo]:
    from flaskcompat.ruleset.store import all_rules

    return {
        rule.code: RuleInfo(rule.code, rule.name, rule.summary, rule.why, rule.severity, rule.references)
        for rule in all_rules()
    }


def _target(text: str) -> tuple[str, str]:
    name, _, file = text.partition(":")
    if name not in REPORTERS:
        raise UsageError(f"no format {name!r}; there are {', '.join(REPORTERS)}")
    return name, file


def _colourful() -> bool:
    """Whether standard output takes colour (https://no-color.org, and the usual TERM)."""
    looked_at = sys.stdout is not None and sys.stdout.isatty()
    return looked_at and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Progress | None]:
    """A bar on standard error once the work lasts longer than a second; nothing where that is no terminal."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    bar = _Bar()
    try:
        yield bar.step
    finally:
        bar.close()


class _Bar:
    """Imports the drawing library only when there is something to draw."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._progress: Any = None
        self._task: Any = None

    def step(self, index: int, total: int, path: str) -> None:
        """Show that the project at `path` is next."""
        if self._progress is None:
            if time.monotonic() - self._start < 1:
                return
            from rich.console import Console
            from rich.progress import Progress as RichProgress

            self._progress = RichProgress(console=Console(stderr=True), transient=True)
            self._task = self._progress.add_task("checking", total=total)
            self._progress.start()
        self._progress.update(self._task, completed=index)

    def close(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()
