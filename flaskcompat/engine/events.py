"""What the engine itself notices, to findings of the rules with the condition `event`."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.engine.judge import Verdict, judge, merge
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.model.environment import Environment
from flaskcompat.model.match import Event
from flaskcompat.model.report import Action, Finding
from flaskcompat.ruleset.compile import CompiledRule


def judge_alone(rules: Sequence[CompiledRule], code: Code, shown: str, as_of: str) -> list[Verdict]:
    """What rules say of code and events where no environment is needed for it."""
    facts = Facts({}, code, lambda name, version: None, complete=False)
    return judge(rules, facts, Environment("", shown, "pinned", shown, "", ()), as_of)


def findings_of(
    events: Sequence[Event], rules: Sequence[CompiledRule], shown: str, as_of: str
) -> list[Finding]:
    """The findings about some events, each with what its rule advises; `shown` is the project's path."""
    if not events:
        return []
    return [_advised(verdict) for verdict in merge(judge_alone(rules, Code(events=events), shown, as_of))]


def _advised(verdict: Verdict) -> Finding:
    actions = tuple(Action("edit", one["text"]) for one in verdict.rule.actions if one["kind"] == "edit")
    return verdict.finding._replace(environments=(), actions=actions)
