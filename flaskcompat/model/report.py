"""The result of a run: one value that every reporter renders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Problem, Requirement

if TYPE_CHECKING:
    from flaskcompat.model.gate import Gate
    from flaskcompat.model.plan import Plan

Severity = Literal["error", "warning", "note"]
Confidence = Literal["definite", "fresh-install", "possible"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Action(NamedTuple):
    """What to do about a finding; `command` is what to type, `text` says it in a sentence."""

    kind: Literal["upgrade", "pin", "replace", "edit", "configure"]
    text: str
    distribution: str = ""
    to: str = ""
    command: str = ""
    moves: tuple[tuple[str, str], ...] = ()
    """All that moves together, as (name, specifier)."""


class Related(NamedTuple):
    """A second place that matters to a finding."""

    path: str
    line: int
    message: str


class Finding(NamedTuple):
    """One rule firing at one place. `line` and `column` are 1-based; 0 where the whole file is meant."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    breaks: Literal["production", "tests", "cli"] | None
    message: str
    project: str
    path: str
    line: int
    column: int
    related: tuple[Related, ...] = ()
    distributions: tuple[str, ...] = ()
    environments: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    references: tuple[str, ...] = ()
    fingerprint: str = ""
    suppressed: Literal["inline", "ignore", "baseline"] | None = None


class Project(NamedTuple):
    """One folder with manifests or locks; paths as they are reported."""

    path: str
    files: tuple[str, ...]
    pythons: tuple[str, ...]


class Tool(NamedTuple):
    """What judged: the tool's version, the number of rules, the date of the catalog."""

    version: str
    rules: int
    catalog_date: str


class Report(NamedTuple):
    """Everything that a run found out, in stable order."""

    tool: Tool
    projects: tuple[Project, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    environments: tuple[Environment, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    plan: Plan | None = None
    gate: Gate | None = None

    def summary(self) -> dict[str, int]:
        """Counts of unsuppressed findings by severity, and of suppressed ones."""
        counts = {"error": 0, "warning": 0, "note": 0, "suppressed": 0}
        for finding in self.findings:
            counts["suppressed" if finding.suppressed else finding.severity] += 1
        return counts

    def fails(self, fail_on: str) -> bool:
        """Whether a finding that is not suppressed is at or above `fail_on` (`never` for none)."""
        if fail_on == "never":
            return False
        bar = [*SEVERITIES].index(cast(Severity, fail_on))
        return any(not f.suppressed and SEVERITIES.index(f.severity) <= bar for f in self.findings)
