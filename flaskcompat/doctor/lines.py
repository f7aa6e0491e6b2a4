"""The text of a file with the edits of a step."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.model.plan import Edit


def applied(text: str, edits: Sequence[Edit]) -> str:
    """Turn a text into what it is after its edits, which count lines of the text before any of them.

    An edit without `before` adds a line before the one that it names (`flaskcompat.edits.lines`); one without
    `after` takes its line out.
    """
    lines = text.splitlines(keepends=True)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if lines and not lines[-1].endswith(("\n", "\r")) and any(one.line > len(lines) for one in edits):
        lines[-1] += end
    kept = {number: [line] for number, line in enumerate(lines, 1)}
    added: dict[int, list[str]] = {}
    for edit in edits:
        new = [f"{edit.after}{end}"] if edit.after else []
        if edit.before:
            kept[edit.line] = new
        else:
            added.setdefault(edit.line, []).extend(new)
    numbers = sorted({*kept, *added})
    return "".join(line for number in numbers for line in (*added.get(number, ()), *kept.get(number, ())))
