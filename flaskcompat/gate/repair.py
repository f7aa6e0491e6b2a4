"""What makes a change right: the versions that must move along with those that it moves, as one commit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import unified_diff

from flaskcompat.engine.check import Survey
from flaskcompat.errors import UsageError
from flaskcompat.fixing.change import FileChange, Fixes, Undone
from flaskcompat.fixing.fix import mend
from flaskcompat.gate.along import Bumped, along
from flaskcompat.gate.sides import State
from flaskcompat.model.gate import Moved, Repair
from flaskcompat.model.plan import Plan, Step
from flaskcompat.model.report import Finding
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
    bumps = _bumps(head, moves)
    errors = [finding for finding in brought if finding.severity == "error"]
    found = [along(one, bumps, errors) for one in head.assessments] if bumps else []
    steps = [one.step for one in found if one.step]
    blocking = tuple(dict.fromkeys(text for one in found for text in one.blockers))
    if not steps and not blocking:  # what is stated does not work together, or only code is wrong
        return _written((), mend(own), state)
    plan = Plan((), tuple(step._replace(number=number) for number, step in enumerate(steps, 1)))
    return _written(steps, mend(own, plan), state)._replace(blockers=blocking)


def _bumps(head: Survey, moves: Iterable[Moved]) -> list[Bumped]:
    """The versions that the change states, as far as releases are known."""
    found: dict[str, Bumped] = {}
    for one in moves:
        if one.direct and one.after and len(found) < _MOST_TARGETS and head.assessments:
            context = head.assessments[0].insight.context
            text = f"{one.distribution}=={one.after}"
            try:
                targets_in([text], context.catalog, context.options.exclude_newer)
            except UsageError:
                continue
            before = "" if "," in one.before else one.before
            found[one.distribution] = Bumped(one.distribution, before, one.after)
    return list(found.values())


def _written(steps: Iterable[Step], fixes: Fixes, state: State) -> Repair:
    changes = tuple(dict.fromkeys(change for step in steps for change in step.changes))
    commands = tuple(dict.fromkeys(command for step in steps for command in step.commands))
    diff = "".join(_diff(one, state.inner(one.path)) for one in sorted(fixes.changes, key=_path))
    return Repair(changes, diff, commands, left=tuple(_left(one) for one in fixes.undone))


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
