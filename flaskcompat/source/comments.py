"""Comments that silence findings: `# flaskcompat: ignore[FLC301] reason` and its kin.

`ignore` covers its own line, or the next statement where the comment stands alone; `ignore-block`, on the
line of a `def` or `class`, its whole body; `ignore-file` the file. In Python only real comments count.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.model.suppression import Suppression
from flaskcompat.source import blocks
from flaskcompat.source.comment_places import Comment, in_lines, in_python
from flaskcompat.source.parsing import LIMIT, normalized

_COMMENT = re.compile(r"#\s*flaskcompat:\s*(?P<order>[^\s\[#]*)\s*(?:\[(?P<codes>[^\]]*)\])?(?P<rest>[^#]*)")
_CODE = re.compile(r"[A-Z]{2,}[0-9]{0,3}")
_BLOCK = "ignore-block"
_ORDERS = ("ignore", _BLOCK, "ignore-file")
_SCRIPT = re.compile(r"#!.*\bpython")


class _File(NamedTuple):
    """What the comments of one file are measured by; `blocks` are spans by the lines of their headings."""

    path: str
    python: bool
    lines: int
    blocks: dict[int, tuple[int, int]]


def find(text: str, path: str) -> tuple[tuple[Suppression, ...], tuple[Problem, ...]]:
    """Turn the comments of a file into suppressions; those that cannot be obeyed into problems."""
    if len(text) > LIMIT:
        return (), (Problem(path, 0, f"longer than {LIMIT} characters: its comments are not read"),)
    text = normalized(text)
    python = path.endswith((".py", ".pyi", ".pyw")) or _SCRIPT.match(text) is not None
    file = _File(path, python, text.count("\n") + 1, blocks.spans(text) if python and _BLOCK in text else {})
    suppressions: list[Suppression] = []
    problems: list[Problem] = []
    for comment in in_python(text) if python else in_lines(text):
        for match in _COMMENT.finditer(comment.text):
            made = _made(match, comment, file)
            if isinstance(made, Problem):
                problems.append(made)
            else:
                suppressions.append(made)
    return tuple(suppressions), tuple(problems)


def _made(match: re.Match[str], comment: Comment, file: _File) -> Suppression | Problem:
    order, line = match["order"], comment.line
    codes = tuple([code.strip() for code in (match["codes"] or "").split(",")])
    if order not in _ORDERS:
        known = ", ".join(_ORDERS)
        return Problem(file.path, line, f"no such comment: flaskcompat: {order}; known: {known}")
    wrong = [code for code in codes if not _CODE.fullmatch(code)]
    if wrong:
        named = ", ".join(repr(code) for code in wrong if code) or "no code"
        return Problem(file.path, line, f"{order} needs rule codes, as in {order}[FLC301]: {named} given")
    first, last = comment.statement if comment.alone else (line, line)
    if order == "ignore-file":
        first, last = 1, file.lines
    elif order == _BLOCK:
        if line not in file.blocks:
            return Problem(file.path, line, f"{order} only counts on the line of a Python def or class")
        first, last = file.blocks[line]
    return Suppression(codes, match["rest"].strip(), file.path, line, first, last)
