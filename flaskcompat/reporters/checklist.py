"""The plan of an audit as a Markdown checklist, for an issue or the description of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flaskcompat.model.plan import Edit, Plan, Step, Task
from flaskcompat.reporters.escape import code, escaped
from flaskcompat.reporters.plan_words import cured, effort, headline, unchanged
from flaskcompat.reporters.words import place

_WHEN = {
    "before": "first, with the versions of today",
    "with": "together with the versions",
    "after": "afterwards",
}


def items(plan: Plan) -> Iterator[str]:
    """Turn a plan into `- [ ]` items: one a step, below it one for each thing to do."""
    for blocker in plan.blockers:
        yield f"- [ ] **blocked**: {escaped(blocker)}"
    for step in plan.steps:
        yield from _step(step)
    if plan.rest:
        yield "\nOnce what blocks is out of the way:\n"
    for step in plan.rest:
        yield from _step(step)
    if plan.effort:
        told = [f"To change: {effort(plan)}."]
        told += [f"Mends what is wrong today: {cured(plan)}."] if plan.cured else []
        told += [f"Stays as it is: {unchanged(plan)}."] if plan.unchanged else []
        yield "\n" + escaped(" ".join(told))


def _step(step: Step) -> Iterator[str]:
    where = f" in {code(step.project)}" if step.project not in ("", ".") else ""
    python = f" on Python {escaped(step.python)}" if step.python else ""
    yield f"- [ ] **Step {step.number}**{where}{python}: {escaped(headline(step))}"
    if step.why:
        yield f"  <br>{escaped(step.why)}"
    yield from _tasks("before", step.tasks)
    yield from map(_edit, step.edits)
    yield from (f"  - [ ] {code(command)}" for command in step.commands)
    yield from _tasks("with", step.tasks)
    yield from _tasks("after", step.tasks)


def _tasks(when: str, tasks: Iterable[Task]) -> Iterator[str]:
    for task in tasks:
        if task.when == when:
            rule = f" **{escaped(task.code)}**" if task.code else ""
            yield f"  - [ ] {code(place(task.path, task.line))}{rule} ({_WHEN[when]}): {escaped(task.text)}"


def _edit(edit: Edit) -> str:
    where = code(place(edit.path, edit.line))
    if not edit.before:
        return f"  - [ ] {where}: add {code(edit.after.strip())}"
    if not edit.after:
        return f"  - [ ] {where}: remove {code(edit.before.strip())}"
    return f"  - [ ] {where}: {code(edit.before.strip())} → {code(edit.after.strip())}"
