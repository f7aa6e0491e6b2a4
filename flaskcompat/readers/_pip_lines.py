"""The logical lines of a requirements file, as pip 26.3 cuts them (`pip/_internal/req/req_file.py`)."""

from __future__ import annotations

from collections.abc import Iterator


def logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Turn text into (number of the first line, logical line); comments are cut, and none is empty.

    pip's own way with regular expressions takes quadratic time on long runs of white space; this is linear.
    """
    first = 0
    parts: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        is_comment = "#" in line and line.lstrip().startswith("#")
        if line.endswith("\\") and not is_comment:
            first = first if parts else number
            parts.append(line.strip("\\"))
            continue
        start = number
        if parts:
            # A comment ends a continuation, and is one although text is joined before it.
            parts.append(f" {line}" if is_comment else line)
            start, line, parts = first, "".join(parts), []
        line = without_comment(line)
        if line:
            yield start, line
    line = without_comment("".join(parts))
    if line:
        yield first, line


def without_comment(line: str) -> str:
    """Cut a comment: `#` at the start or after white space, for `#` elsewhere may belong to a URL."""
    place = line.find("#")
    while place > 0 and not line[place - 1].isspace():
        place = line.find("#", place + 1)
    return (line if place < 0 else line[:place]).strip()


def split_options(line: str) -> tuple[str, str]:
    """Split a logical line before its first option, as pip does: at a space that a hyphen follows."""
    if line.startswith("-"):
        return "", line
    place = line.find(" -")
    return (line, "") if place < 0 else (line[:place], line[place + 1 :])
