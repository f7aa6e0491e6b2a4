"""The findings of a run under what a team lives with: configured ignores and a baseline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flaskcompat.engine.baseline import Baseline, accept, gone, read_baseline, shrunk, stale_entries
from flaskcompat.engine.events import findings_of
from flaskcompat.engine.freshness import today
from flaskcompat.engine.ignored import ignored, stale_ignores
from flaskcompat.engine.options import Options
from flaskcompat.engine.suppress import silenced
from flaskcompat.errors import UsageError
from flaskcompat.model.match import Event
from flaskcompat.model.report import Finding
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.compile import CompiledRule


class Run(NamedTuple):
    """What a run looked at; `whole` unless it left code out or was given single files."""

    rules: Sequence[Rule]
    judged: Sequence[CompiledRule]
    projects: frozenset[str]
    whole: bool
    as_of: str


def baseline_of(options: Options) -> Baseline | None:
    """The baseline that a run is asked to use. Raises `UsageError` where it cannot be read or is missing."""
    if options.baseline:
        return read_baseline(options.baseline)
    if options.shrink:
        raise UsageError("--shrink-baseline needs the file that --baseline names")
    return None


def settled(
    findings: Sequence[Finding], options: Options, baseline: Baseline | None, run: Run
) -> list[Finding]:
    """Mark what is ignored or in the baseline, and add a finding for each entry of both that is stale.

    A run that did not look at everything cannot call an entry stale. With `options.shrink` the stale entries
    are taken out of the baseline's file instead; raises `UsageError` where it cannot be written.
    """
    if not options.ignores and baseline is None:
        return list(findings)
    tags = {rule.code: rule.tags for rule in run.rules}
    judged = [compiled.rule.code for compiled in run.judged]
    day = today()
    result, used = ignored(findings, options.ignores, tags, day)
    events: list[Event] = []
    if run.whole:
        events += stale_ignores(options.ignores, used, judged, tags, day)
    if baseline is not None:
        marks = gone(baseline, result, run.projects, frozenset(judged)) if run.whole else []
        result = accept(result, baseline)
        events += [] if options.shrink else stale_entries(baseline, marks)
        if options.shrink and marks:
            _write(baseline, marks)
    late = findings_of(events, run.judged, ".", run.as_of)
    return result + silenced(late, (), run.judged, options.ignore)[0]


def _write(baseline: Baseline, without: Sequence[str]) -> None:
    from flaskcompat.engine.write import replace_file

    replace_file(baseline.path, shrunk(baseline, frozenset(without)))
