"""Two states of a repository to the report on what lies between them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial

from flaskcompat.engine.check import Progress, Survey
from flaskcompat.engine.options import Options
from flaskcompat.engine.throwaway import throwaway
from flaskcompat.errors import UsageError
from flaskcompat.gate.aside import Aside
from flaskcompat.gate.compare import Difference, Sides, compare
from flaskcompat.gate.files import looked_at
from flaskcompat.gate.git import Repository, repository_at
from flaskcompat.gate.layout import is_read
from flaskcompat.gate.moves import moves_between, partners
from flaskcompat.gate.objects import Tree, tree_of
from flaskcompat.gate.remarks import remarks_on
from flaskcompat.gate.renames import folders, renames
from flaskcompat.gate.revisions import Span, span_of
from flaskcompat.gate.sides import State, below, laid_state, report_of, survey_of
from flaskcompat.gate.uncommitted import uncommitted
from flaskcompat.gate.unknown_to_git import ignored_by_git
from flaskcompat.model.gate import Gate, Verdict
from flaskcompat.model.report import Report


def gate(
    paths: Sequence[str], options: Options, base: str, head: str = "", progress: Progress | None = None
) -> Report:
    """Judge what changed in the paths since they branched off from `base`: a branch, tag or commit.

    The other side is `head`, or the files as they are where that is empty. The report is that of this side,
    with just the findings and problems that the other does not have. Nothing is checked out; only a temporary
    folder is written.

    Raises `UsageError` for paths and names that mean nothing, `FlaskcompatError` where git cannot be asked.
    """
    repository = repository_at(_folder(paths[0]))
    top = repository.top or os.getcwd()
    if not repository.top and not head:
        raise UsageError("a bare repository has no files: name the other side with --head")
    inner = below(paths, top) if repository.top else ["."]
    span = span_of(repository, base, head)
    with throwaway() as folder:
        work = partial(_base, repository, span.base, os.path.join(folder, "base"), top, inner, options)
        # What one side looked up the other finds kept, if it comes second.
        with Aside(work, apart=not options.online) as aside:
            new = State(top, top, {})
            if span.head:
                new = laid_state(repository, span.head, os.path.join(folder, "head"), top, inner)
            after = survey_of(new, inner, options, progress)
            if after is None:
                raise UsageError(f"{', '.join(paths)}: no such file or folder")
            changed = _changed(repository, span, new, after)
            old, before = aside.result()
        remarks = (*span.remarks, *remarks_on(before, after.report, changed))
        return _judged((old, new), (before, after), Gate("safe", span.base, span.head, base, remarks=remarks))


def _base(
    repository: Repository, commit: str, folder: str, top: str, inner: Sequence[str], options: Options
) -> tuple[State, Report]:
    """The base with its report, in which no cures are looked for."""
    state = laid_state(repository, commit, folder, top, inner)
    return state, report_of(survey_of(state, inner, options._replace(cures=False)))


def _changed(repository: Repository, span: Span, new: State, after: Survey) -> list[str]:
    """The files that are not as the checked-out commit has them, where the files as they are count."""
    if span.head:
        return []
    tree = tree_of(repository.git, span.checked_out) if span.checked_out else Tree((), ())
    found = uncommitted(looked_at(new, after), new.top, {blob.path: blob.name for blob in tree.blobs})
    ignored = ignored_by_git(new.top, found)
    return [path for path in found if path not in ignored]


def _judged(states: tuple[State, State], found: tuple[Report, Survey], gate: Gate) -> Report:
    """The report of the head with what differs from the base."""
    (old, new), (before, after) = states, found
    renamed = _renamed(old, new, after)
    environments = before.environments, after.report.environments
    broken = {problem.path for problem in after.report.problems}
    # A lock that cannot be read now has not given its place to another file.
    others = {path: other for path, other in partners(*environments, renamed).items() if path not in broken}
    difference = compare(before, after.report, Sides(renamed, old.lines, new.lines, others))
    if not gate.head:
        difference = _of_the_change(difference, new)
    moves = moves_between(*environments, {**others, **renamed})
    gate = gate._replace(
        verdict=_verdict(difference, after.report),
        moves=moves,
        mended=difference.mended,
    )
    if gate.verdict == "breaks":  # what plans and writes is brought in where there is something to mend
        from flaskcompat.gate.repair import repair_of

        gate = gate._replace(repair=repair_of(after, new, moves, difference.brought))
    problems = difference.problems + old.problems
    return after.report._replace(findings=difference.brought, problems=problems, gate=gate)


def _of_the_change(difference: Difference, new: State) -> Difference:
    """The difference without what is in files that git ignores, which are on this machine alone."""
    shown = [*(one.path for one in difference.brought), *(one.path for one in difference.problems)]
    places = [new.inner(path) for path in shown]
    ignored = ignored_by_git(new.top, (path for path in places if not path.startswith("..")))
    return difference._replace(
        brought=tuple(one for one in difference.brought if new.inner(one.path) not in ignored),
        problems=tuple(one for one in difference.problems if new.inner(one.path) not in ignored),
    )


def _renamed(old: State, new: State, after: Survey) -> dict[str, str]:
    """The reported paths of files and folders that have another name on the other side."""
    if new.names:
        gone = [path for path in old.names if path not in new.names]
        come = [path for path in new.names if path not in old.names]
    else:
        gone = [path for path in old.names if not os.path.lexists(os.path.join(new.top, path))]
        come = [path for path in looked_at(new, after) if path not in old.names]
    gone = [path for path in gone if is_read(path) and os.path.isfile(os.path.join(old.folder, path))]
    found = renames(gone, [path for path in come if is_read(path)], old.read, new.read)
    every = {**folders(found), **found}
    return {old.shown(one): new.shown(two) for one, two in every.items()}


def _verdict(difference: Difference, head: Report) -> Verdict:
    severities = {finding.severity for finding in difference.brought}
    if "error" in severities:
        return "breaks"
    if "warning" in severities:
        return "warns"
    if difference.problems or not head.projects:
        return "unclear"
    return "mends" if difference.mended else "safe"


def _folder(path: str) -> str:
    """The folder in which a path lies, or the path itself. Raises `UsageError` where there is none."""
    absolute = os.path.abspath(path)
    while not os.path.isdir(absolute):
        if os.path.dirname(absolute) == absolute:
            raise UsageError(f"{path}: no such file or folder")
        absolute = os.path.dirname(absolute)
    return absolute
