"""The text of a file with the edits of a step."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.model.plan import Edit


def applied(text: str, edits: Sequence[Edit]) -> str:
    """Turn a text into what it is after its edits, which count lines of the text before any of them.

    An edit without `before` adds a line after the one that it names; one without `after` takes its line out.
    """
    lines = text.splitlines(keepends=True)
    for edit in sorted(edits, key=lambda one: -one.line):
        end = _end(lines)
        new = [f"{edit.after}{end}"] if edit.after else []
        if edit.before:
            lines[edit.line - 1 : edit.line] = new
        else:
            if lines and not lines[-1].endswith(("\n", "\r")):
                lines[-1] += end
            lines[edit.line : edit.line] = new
    return "".join(lines)


def _end(lines: Sequence[str]) -> str:
    return "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
