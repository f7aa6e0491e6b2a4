"""The report as one JSON document, schema `flaskcompat/1`: what other programs build on.

Keys and their order are a contract; a new key is added, none is renamed. The text is ASCII, so that no
terminal, log or encoding changes it, and each entry of a list has a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from json import dumps
from typing import Any

from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.gate import Gate
from flaskcompat.model.inventory import Problem, Requirement
from flaskcompat.model.plan import Change, Edit, Plan, Step, Task
from flaskcompat.model.report import Action, Finding, Project, Related, Report
from flaskcompat.model.rule_info import RuleInfo

SCHEMA = "flaskcompat/1"

Object = dict[str, Any]


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into its JSON document; equal reports become equal bytes."""
    return written(document(report))


def written(values: Mapping[str, Any]) -> str:
    """Turn the plain values of a document into its text."""
    parts = [f"{dumps(key)}: {_value(value)}" for key, value in values.items()]
    return "{" + ",\n ".join(parts) + "}\n"


def document(report: Report) -> Object:
    """The document as plain values."""
    tool = report.tool
    return {
        "schema": SCHEMA,
        "tool": {"version": tool.version, "rules": tool.rules, "catalog_date": tool.catalog_date or None},
        "projects": [_project(project) for project in report.projects],
        "requirements": [_requirement(entry) for entry in _by_place(report.requirements)],
        "environments": [_environment(environment) for environment in report.environments],
        "findings": [_finding(finding) for finding in report.findings],
        "plan": None if report.plan is None else _plan(report.plan),
        "problems": [_problem(problem) for problem in report.problems],
        "summary": report.summary(),
        **({} if report.gate is None else {"gate": _gate(report.gate)}),
    }


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n  " + ",\n  ".join(map(dumps, value)) + "]"
    return dumps(value)


def _project(project: Project) -> Object:
    return {"path": project.path, "files": project.files, "pythons": project.pythons}


def _by_place(entries: Sequence[Requirement]) -> Iterator[Requirement]:
    """The entries without those that only differ in role, where a file is read alone and as constraints."""
    roles: dict[Requirement, str] = {}
    for entry in entries:
        if roles.setdefault(entry._replace(role="requirement"), entry.role) == entry.role:
            yield entry


def _requirement(entry: Requirement) -> Object:
    return {
        "name": entry.name,
        "specifier": entry.specifier,
        "marker": entry.marker or None,
        "extras": entry.extras,
        "group": entry.group or None,
        "path": entry.path,
        "line": entry.line,
    }


def _environment(environment: Environment) -> Object:
    return {
        "id": environment.id,
        "project": environment.project,
        "kind": environment.kind,
        "path": environment.path,
        "python": environment.python or None,
        "distributions": [_distribution(one) for one in environment.distributions],
    }


def _distribution(distribution: Distribution) -> Object:
    name, version, path, line, origin = distribution[:5]
    return {"name": name, "version": version, "path": path, "line": line, "origin": origin}


def _finding(finding: Finding) -> Object:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "breaks": finding.breaks,
        "message": finding.message,
        "project": finding.project,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "related": [_related(related) for related in finding.related],
        "distributions": finding.distributions,
        "environments": finding.environments,
        "actions": [_action(action) for action in finding.actions],
        "references": finding.references,
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
    }


def _related(related: Related) -> Object:
    return {"path": related.path, "line": related.line, "message": related.message}


def _action(action: Action) -> Object:
    return {
        "kind": action.kind,
        "distribution": action.distribution or None,
        "to": action.to or None,
        "command": action.command or None,
        "text": action.text,
    }


def _problem(problem: Problem) -> Object:
    return {"path": problem.path, "line": problem.line, "message": problem.message}


def _gate(gate: Gate) -> Object:
    repair = gate.repair
    return {
        "verdict": gate.verdict,
        "base": gate.base,
        "head": gate.head or None,
        "asked": gate.asked,
        "changes": [
            {**_change(Change(*move[:3])), "path": move.path, "line": move.line, "direct": move.direct}
            for move in gate.moves
        ],
        "mended": [_finding(finding) for finding in gate.mended],
        "with": [_change(change) for change in repair.along],
        "commands": repair.commands,
        "diff": repair.diff,
        "blockers": repair.blockers,
        "left": repair.left,
        "remarks": gate.remarks,
    }


def _plan(plan: Plan) -> Object:
    return {
        "target": plan.target,
        "steps": [_step(step) for step in plan.steps],
        "blockers": plan.blockers,
        "result": [{"name": name, "version": version} for name, version in plan.result],
        "effort": dict(plan.effort),
        "unchanged": dict(plan.unchanged),
        "cured": dict(plan.cured),
        "rest": [_step(step) for step in plan.rest],
    }


def _step(step: Step) -> Object:
    return {
        "number": step.number,
        "changes": [_change(change) for change in step.changes],
        "why": step.why,
        "findings": step.findings,
        "commands": step.commands,
        "edits": [_edit(edit) for edit in step.edits],
        "tasks": [_task(task) for task in step.tasks],
        "project": step.project,
        "python": step.python or None,
        "versions": [{"name": name, "version": version} for name, version in step.versions],
    }


def _task(task: Task) -> Object:
    return {
        "when": task.when,
        "kind": task.kind,
        "code": task.code or None,
        "path": task.path,
        "line": task.line,
        "text": task.text,
        "mechanical": task.mechanical,
        "fingerprint": task.fingerprint or None,
    }


def _change(change: Change) -> Object:
    return {"distribution": change.distribution, "from": change.before, "to": change.after}


def _edit(edit: Edit) -> Object:
    return {"path": edit.path, "line": edit.line, "before": edit.before, "after": edit.after}
