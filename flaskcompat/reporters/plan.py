"""The plan of an audit in plain lines, for the reports that people read."""

from __future__ import annotations

from collections.abc import Iterator

from flaskcompat.model.plan import Change, Edit, Plan, Step
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, place


def lines(plan: Plan) -> Iterator[str]:
    """Turn a plan into lines: its steps with what to type and to edit, then what stands in the way."""
    yield f"plan to {', '.join(visible(target) for target in plan.target)}: {_extent(plan)}"
    for step in plan.steps:
        yield from _step(step)
    for blocker in plan.blockers:
        yield f"  blocked: {visible(blocker)}"
    if plan.result:
        yield f"  then: {', '.join(visible(f'{name} {version}') for name, version in plan.result)}"


def _extent(plan: Plan) -> str:
    if plan.steps:
        return count(len(plan.steps), "step")
    return "no way" if plan.blockers else "nothing to do"


def _step(step: Step) -> Iterator[str]:
    yield f"  {step.number}. {', '.join(_change(change) for change in step.changes) or 'edit'}"
    mends = f" Mends {count(len(step.findings), 'finding')}." if step.findings else ""
    yield f"     {visible(step.why)}{mends}"
    for command in step.commands:
        yield f"     $ {visible(command)}"
    for edit in step.edits:
        yield from _edit(edit)


def _change(change: Change) -> str:
    name, before, after = visible(change.distribution), visible(change.before), visible(change.after)
    if not after:
        return f"{name} {before} is removed"
    return f"{name} {before} -> {after}" if before else f"{name} {after} is added"


def _edit(edit: Edit) -> Iterator[str]:
    yield f"     {visible(place(edit.path, edit.line))}"
    for sign, text in (("-", edit.before), ("+", edit.after)):
        for line in text.splitlines():
            yield f"       {sign} {visible(line)}"
