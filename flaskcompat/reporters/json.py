"""The report as one JSON document, schema `flaskcompat/1`: what other programs build on.

Keys and their order are a contract; a new key is added, none is renamed. The text is ASCII, so that no
terminal, log or encoding changes it, and each entry of a list has a line of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from json import dumps
from typing import Any

from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.plan import Plan, Step
from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo

SCHEMA = "flaskcompat/1"

Object = dict[str, Any]


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into its JSON document; equal reports become equal bytes."""
    parts = [f"{dumps(key)}: {_value(value)}" for key, value in document(report).items()]
    return "{" + ",\n ".join(parts) + "}\n"


def document(report: Report) -> Object:
    """The document as plain values."""
    tool = report.tool
    return {
        "schema": SCHEMA,
        "tool": {"version": tool.version, "rules": tool.rules, "catalog_date": tool.catalog_date or None},
        "projects": [project._asdict() for project in report.projects],
        "requirements": [_requirement(entry) for entry in report.requirements],
        "environments": [_environment(environment) for environment in report.environments],
        "findings": [_finding(finding) for finding in report.findings],
        "plan": None if report.plan is None else _plan(report.plan),
        "problems": [problem._asdict() for problem in report.problems],
        "summary": report.summary(),
    }


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n  " + ",\n  ".join(map(dumps, value)) + "]"
    return dumps(value)


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
        "distributions": [one._asdict() for one in environment.distributions],
    }


def _finding(finding: Finding) -> Object:
    """The fields of a finding in their order, and those of its actions as the contract orders them."""
    fields = finding._asdict()
    fields["related"] = [related._asdict() for related in finding.related]
    fields["actions"] = [
        {
            "kind": action.kind,
            "distribution": action.distribution or None,
            "to": action.to or None,
            "command": action.command or None,
            "text": action.text,
        }
        for action in finding.actions
    ]
    return fields


def _plan(plan: Plan) -> Object:
    return {
        "target": plan.target,
        "steps": [_step(step) for step in plan.steps],
        "blockers": plan.blockers,
        "result": [{"name": name, "version": version} for name, version in plan.result],
    }


def _step(step: Step) -> Object:
    return {
        "number": step.number,
        "changes": [
            {"distribution": change.distribution, "from": change.before, "to": change.after}
            for change in step.changes
        ],
        "why": step.why,
        "findings": step.findings,
        "commands": step.commands,
        "edits": [edit._asdict() for edit in step.edits],
    }
