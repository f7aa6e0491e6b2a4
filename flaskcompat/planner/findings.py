"""The findings of an audit: what the mere bump breaks and what is left at the end, each with what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flaskcompat.engine.cure import Doctor
from flaskcompat.engine.judge import Verdict, fill
from flaskcompat.model.plan import Step
from flaskcompat.model.report import Action, Finding
from flaskcompat.planner.advice import advice
from flaskcompat.planner.outlook import Outlook

_MOST = 4
_MOST_CURES = 40
"""Cures are looked for in the versions at the end of the way, which takes long where many are asked for."""


def findings_of(outlook: Outlook, steps: Sequence[Step]) -> Iterator[Finding]:
    """Every finding once; its actions are those of the plan where a step mends it."""
    unsolved = any(one.conflict for one in outlook.insight.state.situations)
    known = [one.environment.id for one in outlook.insight.state.situations]
    by_mark = {mark: step for step in steps for mark in step.findings}
    tasks = {task.fingerprint: task for step in steps for task in step.tasks if task.fingerprint}
    verdicts = {verdict.finding.fingerprint: verdict for verdict in outlook.bumped.verdicts}
    verdicts |= {verdict.finding.fingerprint: verdict for _, verdict in outlook.arising()}
    verdicts |= {verdict.finding.fingerprint: verdict for verdict in outlook.last.verdicts}
    doctor, asked = None, 0
    for mark, verdict in verdicts.items():
        finding = verdict.finding
        environments = _of_today(finding.environments, known)
        if mark in by_mark:
            actions = _advised(verdict) if mark in tasks else (_by_step(by_mark[mark]),)
        elif mark not in outlook.last.marks:
            actions = _hinted(verdict, "The target brings it: see what blocks the plan.")
        elif finding.suppressed or finding.severity == "note" or unsolved or asked >= _MOST_CURES:
            actions = _hinted(verdict, "It is there today: flaskcompat check says what cures it.")
        else:
            doctor, asked = doctor or _doctor(outlook), asked + 1
            actions = doctor.actions(verdict)
        yield finding._replace(environments=environments, actions=actions)


def _of_today(names: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The environments of the report that a finding is about; for a Python to come those of its file."""
    paths = {name.partition("@")[0] for name in names if name and name not in known}
    return tuple(name for name in known if name in names or name.partition("@")[0] in paths)


def _advised(verdict: Verdict) -> tuple[Action, ...]:
    return tuple(one.action for one in advice(verdict))


def _hinted(verdict: Verdict, otherwise: str) -> tuple[Action, ...]:
    """What the rule itself says, without a look at what else the versions have to go with."""
    found = list(_advised(verdict))
    for hint in verdict.rule.actions:
        if hint["kind"] in ("upgrade", "pin") and hint.get("to"):
            name, to = (fill(hint[key], verdict.match.told()) for key in ("distribution", "to"))
            found.append(Action("pin", f"Ask for {name}{to}.", name, to))
    return tuple(found) or (Action("edit", otherwise),)


def _by_step(step: Step) -> Action:
    """What mends a finding that only versions are about: the step that moves them."""
    shown = [f"{change.distribution} {change.after}" for change in step.changes[:_MOST] if change.after]
    left = len(step.changes) - _MOST
    also = f" and {left} more" if left > 0 else ""
    command = step.commands[0] if len(step.commands) == 1 else ""
    return Action("upgrade", f"Step {step.number} of the plan: {', '.join(shown)}{also}.", command=command)


def _doctor(outlook: Outlook) -> Doctor:
    context, state = outlook.insight.context, outlook.state(len(outlook.stops))
    newest = context.options.exclude_newer
    return Doctor(state, outlook.insight.code, context.rules, context.catalog, newest, context.lacks)
