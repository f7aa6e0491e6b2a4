"""Paths and options to a report: the whole run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from flaskcompat.catalog import Catalog, load
from flaskcompat.engine.accepted import Run, baseline_of, settled
from flaskcompat.engine.assess import Assessment, Context, assess
from flaskcompat.engine.collect.projects import ProjectFiles, find_projects, relative
from flaskcompat.engine.freshness import doubts, left_out, today
from flaskcompat.engine.lacks import Lacks
from flaskcompat.engine.options import Options
from flaskcompat.engine.situation import Situation
from flaskcompat.engine.undeclared import undeclared
from flaskcompat.engine.union import union
from flaskcompat.model.inventory import Problem
from flaskcompat.model.match import CONFIDENCES
from flaskcompat.model.report import Finding, Report, Tool
from flaskcompat.ruleset.compile import CompiledRule, all_certain, compile_rule
from flaskcompat.ruleset.select import check_selectors, selected
from flaskcompat.ruleset.store import all_rules
from flaskcompat.version import VERSION

Entry = TypeVar("Entry")
Progress = Callable[[int, int, str], None]
"""Called before each project with its index, the number of projects, and its path."""


class Survey(NamedTuple):
    """A report with what it was made from: an assessment for each project."""

    report: Report
    assessments: tuple[Assessment, ...]


def check(paths: Sequence[str], options: Options, progress: Progress | None = None) -> Report:
    """Judge every project below the paths and return the report; raises as `survey` does."""
    return survey(paths, options, progress).report


def survey(paths: Sequence[str], options: Options, progress: Progress | None = None) -> Survey:
    """Judge every project below the paths and return the report, with all that plans are made from.

    Raises `UsageError` for paths that do not exist and selectors that name nothing, `RuleError` for a bad
    rule file of `options.rules`, and `FlaskcompatError` where the installed environment cannot be read.
    """
    baseline = baseline_of(options)
    rules = all_rules(options.rules)
    check_selectors(rules, [*options.ignore, *(code for one in options.ignores for code in one.codes)])
    compiled = [compile_rule(rule) for rule in selected(rules, options.select)]
    catalog = _catalog(options)
    problems: list[Problem] = []
    found = find_projects(list(paths), problems, bare=bool(options.env), nested=options.nested)
    problems = [problem._replace(path=shown_path(problem.path, *options.stands_for)) for problem in problems]
    installed = _installed(options, problems)
    lacks = _lacks(installed, compiled, problems, catalog)
    context = Context(compiled, catalog, options, installed, lacks)
    assessments = _assess_all(found, context, progress)
    if not found:
        problems += [Problem(_named(path, options), 0, "no manifest and no lock found") for path in paths]
    environments = [each for one in assessments for each in one.environments]
    problems += doubts(environments, catalog, options.exclude_newer, today())
    problems += left_out(environments, (each for one in assessments for each in one.findings))
    report = _report(Tool(VERSION, len(rules), catalog.date), assessments, problems)
    run = Run(rules, compiled, _paths(report), _whole(found, options), catalog.date[:10])
    settled_ones = _in_order(settled(report.findings, options, baseline, run))
    return Survey(report._replace(findings=tuple(settled_ones)), tuple(assessments))


def _paths(report: Report) -> frozenset[str]:
    return frozenset(project.path for project in report.projects)


def _whole(found: Sequence[ProjectFiles], options: Options) -> bool:
    """Whether a run looked at all that its projects hold, rather than at some files or without the code."""
    return options.source and not any(project.named for project in found)


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.path, finding.line, finding.column, finding.code))


def _catalog(options: Options) -> Catalog:
    if not options.online:
        return load()
    from flaskcompat.catalog.online import current

    return current()


def _assess_all(
    found: Sequence[ProjectFiles], context: Context, progress: Progress | None
) -> list[Assessment]:
    """Judge the innermost projects first: the code of one that no rule concerns belongs to the one around it.

    (`tests/requirements.txt` makes `tests/` a project, but what it tests is the application above.)
    """
    projects = {project.key: project for project in found}
    done: dict[str, Assessment] = {}
    for index, key in enumerate(sorted(projects, key=lambda key: -key.count(os.sep))):
        project, shown = projects[key], shown_path(projects[key].root, *context.options.stands_for)
        if progress:
            progress(index, len(found), shown)
        done[key] = assess(project, shown, context)
        outer = _around(project, projects)
        if not done[key].relevant and outer is not None:
            more = tuple(relative(os.path.join(project.root, path), outer.root) for path in project.files)
            projects[outer.key] = outer._replace(files=outer.files + more)
        if outer is None:
            more_problems = undeclared(done[key].environments, done[key].insight.source.usages)
            done[key] = done[key]._replace(problems=done[key].problems + more_problems)
    return [done[project.key] for project in found]


def _around(project: ProjectFiles, projects: Mapping[str, ProjectFiles]) -> ProjectFiles | None:
    """The project whose folder holds this one's, if any."""
    if project.named:
        return None
    current = os.path.dirname(project.root)
    while current not in projects and current != os.path.dirname(current):
        current = os.path.dirname(current)
    outer = projects.get(current)
    return None if outer is None or outer.named else outer


def _installed(options: Options, problems: list[Problem]) -> tuple[Situation, ...]:
    if not options.env:
        return ()
    from flaskcompat.engine.installed import installed_situations

    situations, found = installed_situations(options.env, shown_path(os.path.abspath(options.env)))
    problems.extend(found)
    return situations


def _lacks(
    installed: Sequence[Situation],
    rules: Sequence[CompiledRule],
    problems: list[Problem],
    catalog: Catalog,
) -> Lacks:
    """The lookup of what is lacking, with what installed distributions need that the indexes do not know."""
    uncertain = any(not all_certain(compiled.rule.match) for compiled in rules if compiled.joins)
    if not installed or not any(compiled.joins for compiled in rules):
        return Lacks(uncertain=uncertain, real=catalog.may_have)
    from flaskcompat.engine.scanned import scan_unknown

    scanned = scan_unknown(one.environment for one in installed)
    problems.extend(scanned.problems)
    return Lacks(scanned.needs, uncertain, real=catalog.may_have)


def _report(tool: Tool, assessments: list[Assessment], problems: list[Problem]) -> Report:
    return Report(
        tool=tool,
        projects=tuple(assessment.project for assessment in assessments),
        requirements=union(assessment.requirements for assessment in assessments),
        environments=_each_once(entry for assessment in assessments for entry in assessment.environments),
        findings=tuple(
            _in_order(_one_a_cause(finding for assessment in assessments for finding in assessment.findings))
        ),
        problems=tuple(
            dict.fromkeys(
                sorted(
                    [*problems, *(problem for assessment in assessments for problem in assessment.problems)]
                )
            )
        ),
    )


def _each_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(entries))


def _one_a_cause(findings: Iterable[Finding]) -> list[Finding]:
    """The findings; what two projects say of one place (a file named beside its folder) is one finding."""
    found: dict[object, Finding] = {}
    for finding in findings:
        key = (finding.fingerprint, finding.path, finding.line, finding.column)
        known = found.get(key)
        if known is None:
            found[key] = finding
            continue
        lead = finding if _sureness(finding) > _sureness(known) else known
        environments = _each_once(known.environments + finding.environments)
        found[key] = lead._replace(environments=environments)
    return list(found.values())


def _sureness(finding: Finding) -> int:
    return next(level for level, word in CONFIDENCES.items() if word == finding.confidence)


def _named(path: str, options: Options) -> str:
    """A path as it was given, or that of the folder that it stands for."""
    return shown_path(path, *options.stands_for) if options.stands_for[0] else path


def shown_path(absolute: str, folder: str = "", stands_for: str = "") -> str:
    """A path as reports give it: POSIX, relative to the working directory where it lies below.

    What lies in `folder` has the path that it has in the one that the folder stands for.
    """
    if folder and f"{absolute}{os.sep}".startswith(f"{folder}{os.sep}"):
        absolute = stands_for + absolute[len(folder) :]
    here = os.getcwd()
    if absolute == here:
        return "."
    prefix = here.rstrip(os.sep) + os.sep
    return (absolute[len(prefix) :] if absolute.startswith(prefix) else absolute).replace(os.sep, "/")
