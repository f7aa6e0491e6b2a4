"""What makes a change right: the versions that must move along with those that it moves, as one commit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import unified_diff

from flaskcompat.engine.check import Survey
from flaskcompat.errors import UsageError
from flaskcompat.fixing.change import FileChange, Fixes, Undone
from flaskcompat.fixing.fix import mend
from flaskcompat.gate.sides import State
from flaskcompat.model.gate import Moved, Repair
from flaskcompat.model.plan import Change, Plan
from flaskcompat.model.report import Finding
from flaskcompat.planner.plan import plan
from flaskcompat.planner.targets import targets_in
from flaskcompat.reporters.words import place

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_MOST_TARGETS = 40
_NO_END = "\\ No newline at end of file"


def repair_of(head: Survey, state: State, moves: Sequence[Moved], brought: Sequence[Finding]) -> Repair:
    """Turn what a change moves and breaks into what makes it right; nothing where it breaks nothing.

    The versions that the change states stay as it has them, and all else may move. Where it states none, or
    where what it states can be kept as it is, only the code is left to mend.
    """
    if not any(finding.severity == "error" for finding in brought):
        return Repair()
    own = head._replace(report=head.report._replace(findings=tuple(brought)))
    targets = _targets(head, moves)
    if not targets:
        return _written(None, mend(own), state)
    way = plan(own, targets)
    if not way.steps and not way.blockers:  # what is stated does not work together, or only code is wrong
        return _written(None, mend(own), state)
    versions, code = mend(own, way, code=False), mend(own, manifests=False)
    changes = {one.path: one for one in (*code.changes, *versions.changes)}
    undone = tuple(dict.fromkeys((*versions.undone, *code.undone)))
    return _written(way, Fixes(tuple(changes.values()), undone), state)


def _targets(head: Survey, moves: Iterable[Moved]) -> list[str]:
    """The versions that the change states, as targets of a plan, as far as releases are known."""
    context = head.assessments[0].insight.context
    found: dict[str, str] = {}
    for one in moves:
        if one.direct and one.after and len(found) < _MOST_TARGETS:
            text = f"{one.distribution}=={one.after}"
            try:
                targets_in([text], context.catalog, context.options.exclude_newer)
            except UsageError:
                continue
            found[one.distribution] = text
    return sorted(found.values())


def _written(way: Plan | None, fixes: Fixes, state: State) -> Repair:
    steps = way.steps if way else ()
    along: dict[str, Change] = {}
    for change in (change for step in steps for change in step.changes):
        first = along.get(change.distribution, change)
        along[change.distribution] = change._replace(before=first.before)
    commands = dict.fromkeys(command for step in steps for command in step.commands)
    diff = "".join(_diff(one, state.inner(one.path)) for one in sorted(fixes.changes, key=_path))
    return Repair(
        tuple(along.values()),
        diff,
        tuple(commands),
        way.blockers if way else (),
        tuple(_left(one) for one in fixes.undone),
    )


def _path(change: FileChange) -> str:
    return change.path


def _left(undone: Undone) -> str:
    return f"{place(undone.path, undone.line)}: {undone.reason}"


def _diff(change: FileChange, path: str) -> str:
    """A change of one file in the words of `git diff`, with its path below the top, for `git apply`."""
    sides = [(change.before or b"").decode("utf-8", "replace"), change.after.decode("utf-8", "replace")]
    before, after = (_LINE.findall(side) for side in sides)
    names = ("/dev/null" if change.before is None else f"a/{path}", f"b/{path}")
    lines = unified_diff(before, after, *names)
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_END}\n" for line in lines)
