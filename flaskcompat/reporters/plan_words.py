"""Phrases about a plan that several reporters share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from flaskcompat.model.names import normalize
from flaskcompat.model.plan import Change, Plan, Step
from flaskcompat.model.report import Finding, Report
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, counts, unsuppressed

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NOUNS = {
    "distribution": "version",
    "requirement": "requirement line",
    "mechanical": "place in the code that `flaskcompat fix` writes",
    "edit": "place in the code by hand",
    "configure": "setting",
    "usage": "use of names in the code",
    "setting": "setting",
}
_PLURALS = {
    "mechanical": "places in the code that `flaskcompat fix` writes",
    "edit": "places in the code by hand",
    "usage": "uses of names in the code",
}


def verdict(plan: Plan) -> str:
    """What the plan comes to, in one line."""
    target = ", ".join(visible(text) for text in plan.target)
    blocked = f"{count(len(plan.blockers), 'blocker')}" if plan.blockers else ""
    if plan.steps:
        return f"To {target}: {count(len(plan.steps), 'step')}" + (f", {blocked}" if blocked else "")
    return f"To {target}: " + (f"no way, {blocked}" if blocked else "no version has to move")


def brief(plan: Plan) -> Iterator[str]:
    """A line for the verdict, one for each blocker, and one for each step."""
    yield verdict(plan)
    yield from (f"blocked: {visible(blocker)}" for blocker in plan.blockers)
    for step in (*plan.steps, *plan.rest):
        yield f"step {step.number}: {headline(step)}"


def left(report: Report) -> list[Finding]:
    """The findings that count and that no step of a plan mends."""
    steps = (*report.plan.steps, *report.plan.rest) if report.plan else ()
    mended = {mark for step in steps for mark in step.findings}
    return [finding for finding in unsuppressed(report) if finding.fingerprint not in mended]


def outcome(report: Report) -> str:
    """What the target alone would break, and how much of that the steps mend."""
    total, rest = len(unsuppressed(report)), len(left(report))
    text = counts(report)
    if report.plan is None or not (report.plan.steps or report.plan.rest) or not total:
        return text
    mended = "all of it" if not rest else f"{total - rest} of {total}"
    return f"{text} if only the target moved; the plan mends {mended}"


def effort(plan: Plan) -> str:
    """What has to change, counted by kind: `8 versions, 5 requirement lines, 4 places in the code`."""
    return _counted(plan.effort)


def cured(plan: Plan) -> str:
    """The codes of what is gone at the end, with their numbers: `FLC110, FLC801 (3 places)`."""
    return ", ".join(code + (f" ({number} places)" if number > 1 else "") for code, number in plan.cured)


def unchanged(plan: Plan) -> str:
    """What was looked at and stays, counted by kind."""
    return _counted(plan.unchanged)


def _counted(counts: Sequence[tuple[str, int]]) -> str:
    return ", ".join(_many(kind, number) for kind, number in counts)


def _many(kind: str, number: int) -> str:
    noun = _NOUNS.get(kind, kind)
    return f"{number} {_PLURALS[kind]}" if number != 1 and kind in _PLURALS else count(number, noun)


def headline(step: Step) -> str:
    """What a step is about: its moves, else another Python, else edits alone."""
    stated = any(task.kind == "configure" and not task.code for task in step.tasks)
    asked = {normalize(word) for edit in step.edits for word in _NAME.findall(edit.before)}
    return moved(step.changes, asked) or ("another Python" if stated else "edit")


def moved(changes: Iterable[Change], asked: Collection[str] = ()) -> str:
    """Moves in words: `flask 3.0.3 -> 3.1.3, blinker 1.9.0 is added`.

    Of what is `asked` for today without a solution nobody knows the version: `flask -> 3.1.3`.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    for change in changes:
        groups.setdefault((change.distribution, change.after), []).append(change.before)
    return ", ".join(
        _moved(name, " and ".join(before), after, name in asked) for (name, after), before in groups.items()
    )


def _moved(name: str, before: str, after: str, asked: bool) -> str:
    name, before, after = visible(name), visible(before), visible(after)
    if not after:
        return f"{name} {before} is removed"
    if not before:
        return f"{name} -> {after}" if asked else f"{name} {after} is added"
    return f"{name} {before} -> {after}"
