"""The lines of manifests that a plan changes, in the texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from flaskcompat.edits.lines import line_edits
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.python.spans import line_end
from flaskcompat.model.plan import Edit, Step

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def edit_as_planned(desk: Desk, steps: Sequence[Step]) -> None:
    """Make the edits of the steps one after the other, each on the text that the last one left."""
    for step in steps:
        by_path: dict[str, list[Edit]] = {}
        for edit in step.edits:
            by_path.setdefault(edit.path, []).append(edit)
        for path, edits in by_path.items():
            text = desk.text(path)
            if text is None:
                continue
            result = edited(text, edits)
            if result is None:
                desk.leave(path, edits[0].line, edits[0].after, "the file is not what the plan was made for")
            else:
                desk.put(
                    path, result, [(edit.line, edit.after or f"without {edit.before}") for edit in edits]
                )
        for task in step.tasks:
            if task.kind == "edit" and not task.code:
                desk.leave(task.path, task.line, "", task.text)


def edited(text: str, edits: Iterable[Edit]) -> str | None:
    """The text with its lines changed; None where that does not give just these edits."""
    edits = tuple(edits)
    lines = [found for found in _LINE.findall(text) if found]
    end = line_end(text)
    changed: dict[int, str | None] = {}
    added: dict[int, list[str]] = {}
    for edit in edits:
        body = lines[edit.line - 1].rstrip("\r\n") if edit.line <= len(lines) else ""
        if edit.before and body != edit.before and _replaced(body) != edit.before:
            return None
        if edit.before or (edit.line <= len(lines) and not body and edit.line not in changed):
            tail = lines[edit.line - 1][len(body) :]
            changed[edit.line] = edit.after + tail if edit.after else None
        else:
            added.setdefault(edit.line, []).append(edit.after + end)
    parts: list[str] = []
    for number in range(1, len(lines) + 2):
        parts += added.get(number, [])
        if number <= len(lines):
            parts.append((changed[number] or "") if number in changed else lines[number - 1])
    result = _with_ends(parts, end)
    return result if line_edits(edits[0].path, text, result) == edits else None


def _with_ends(parts: list[str], end: str) -> str:
    """The lines as one text: what was added after a last line without an end needs one before it."""
    filled = [part for part in parts if part]
    ended = [part if part.endswith(("\n", "\r")) else part + end for part in filled[:-1]]
    return "".join([*ended, *filled[-1:]])


def _replaced(line: str) -> str:
    """A line as those see it who cannot read all its bytes."""
    return re.sub(r"[\udc80-\udcff]", "\ufffd", line)
