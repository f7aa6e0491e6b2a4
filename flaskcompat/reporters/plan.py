"""The plan of an audit in plain lines: the verdict, then a list to work through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from flaskcompat.model.plan import Edit, Plan, Step, Task
from flaskcompat.reporters.plan_words import cured, effort, headline, unchanged, verdict
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, place

Paint = Callable[[str, str], str]

_PLACES = 8
_WHEN = {
    "before": "first, works with the versions of today too:",
    "with": "together with the versions:",
    "after": "afterwards, when there is time:",
}


def _plain(style: str, text: str) -> str:
    return text


def lines(plan: Plan, paint: Paint = _plain) -> Iterator[str]:
    """Turn a plan into lines: the verdict, what is in the way, the steps, what stays as it is."""
    yield paint("bold", verdict(plan))
    if plan.blockers:
        yield ""
    for blocker in plan.blockers:
        yield f"  {paint('error', 'blocked')}: {visible(blocker)}"
    for steps in (plan.steps, plan.rest):
        if steps and steps is plan.rest:
            yield ""
            yield "  Once what blocks is out of the way:"
        for step in steps:
            yield ""
            yield from _step(step, len(steps), paint)
    told = [f"  to change: {effort(plan)}"] if plan.effort else []
    told += [f"  mends what is wrong today: {cured(plan)}"] if plan.cured else []
    told += [f"  stays as it is: {unchanged(plan)}"] if plan.unchanged else []
    if told:
        yield ""
        yield from told


def _step(step: Step, total: int, paint: Paint) -> Iterator[str]:
    where = f" in {visible(step.project)}" if step.project not in ("", ".") else ""
    python = f", on Python {visible(step.python)}" if step.python else ""
    head = paint("bold", f"Step {step.number} of {total}")
    yield f"  {head}{where}{python}: {headline(step)}"
    if step.why:
        yield f"    why: {visible(step.why)}"
    yield from _tasks("before", step.tasks)
    if step.edits or step.commands:
        yield "    move the versions:"
    for edit in step.edits:
        yield from _edit(edit)
    for command in step.commands:
        yield f"      $ {paint('cure', visible(command))}"
    yield from _tasks("with", step.tasks)
    yield from _tasks("after", step.tasks)
    if step.findings:
        yield f"    mends {count(len(step.findings), 'finding')}"


def _tasks(when: str, tasks: Iterable[Task]) -> Iterator[str]:
    """The tasks of one time; what is to be written the same in several places is said once."""
    groups: dict[tuple[str, str], list[Task]] = {}
    for task in tasks:
        if task.when == when:
            groups.setdefault((task.code, task.text), []).append(task)
    if groups:
        yield f"    {_WHEN[when]}"
    for (code, text), alike in groups.items():
        rule = f" {visible(code)}" if code else ""
        yield f"      {_where(alike)}:{rule}"
        yield f"        {visible(text)}"


def _where(tasks: Iterable[Task]) -> str:
    """Places, each file named once: `app.py:3, 12, views.py:40 and 5 more places`."""
    parts: list[str] = []
    last = ""
    places = list(dict.fromkeys((task.path, task.line) for task in tasks))
    for path, line in places[:_PLACES]:
        parts.append(str(line) if path == last and line else place(path, line))
        last = path
    left = len(places) - _PLACES
    return visible(", ".join(parts)) + (f" and {count(left, 'more place')}" if left > 0 else "")


def _edit(edit: Edit) -> Iterator[str]:
    where, before, after = visible(place(edit.path, edit.line)), edit.before.strip(), edit.after.strip()
    if before and after and "\n" not in before + after:
        yield f"      {where}: {visible(before)} -> {visible(after)}"
        return
    yield f"      {where}"
    for sign, text in (("-", edit.before), ("+", edit.after)):
        for line in text.splitlines():
            yield f"        {sign} {visible(line)}"
