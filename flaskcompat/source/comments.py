"""Comments that silence findings: `# flaskcompat: ignore[FLC301] reason` and its kin.

`ignore` covers its own line, or the next statement where the comment stands alone; `ignore-block`, on the
line of a `def` or `class`, its whole body; `ignore-file` the file. In Python only real comments count.
"""

from __future__ import annotations

import re

from flaskcompat.model.inventory import Problem
from flaskcompat.model.suppression import Suppression
from flaskcompat.source import blocks
from flaskcompat.source.comment_places import Comment, in_lines, in_python
from flaskcompat.source.parsing import LIMIT, normalized

_COMMENT = re.compile(r"#\s*flaskcompat:\s*(?P<order>[^\s\[#]*)\s*(?:\[(?P<codes>[^\]]*)\])?(?P<rest>[^#]*)")
_CODE = re.compile(r"[A-Z]{2,}[0-9]{0,3}")
_ORDERS = ("ignore", "ignore-block", "ignore-file")
_SCRIPT = re.compile(r"#!.*\bpython")


def find(text: str, path: str) -> tuple[tuple[Suppression, ...], tuple[Problem, ...]]:
    """Turn the comments of a file into suppressions; those that cannot be obeyed into problems."""
    if len(text) > LIMIT:
        return (), (Problem(path, 0, f"longer than {LIMIT} characters: its comments are not read"),)
    text = normalized(text)
    python = path.endswith((".py", ".pyi", ".pyw")) or _SCRIPT.match(text) is not None
    suppressions: list[Suppression] = []
    problems: list[Problem] = []
    for comment in in_python(text) if python else in_lines(text):
        for match in _COMMENT.finditer(comment.text):
            made = _made(match, comment, (path, text, python))
            if isinstance(made, Problem):
                problems.append(made)
            else:
                suppressions.append(made)
    return tuple(suppressions), tuple(problems)


def _made(match: re.Match[str], comment: Comment, source: tuple[str, str, bool]) -> Suppression | Problem:
    path, text, python = source
    order, codes = match["order"], tuple([code.strip() for code in (match["codes"] or "").split(",")])
    if order not in _ORDERS:
        return Problem(
            path, comment.line, f"no such comment: flaskcompat: {order}; known: {', '.join(_ORDERS)}"
        )
    wrong = [code for code in codes if not _CODE.fullmatch(code)]
    if wrong:
        named = ", ".join(repr(code) for code in wrong if code) or "no code"
        return Problem(path, comment.line, f"{order} needs rule codes, as in {order}[FLC301]: {named} given")
    span: tuple[int, int] | None = (1, text.count("\n") + 1)
    if order == "ignore-block":
        span = blocks.span(text, comment.line) if python else None
        if span is None:
            return Problem(
                path, comment.line, "ignore-block only counts on the line of a Python def or class"
            )
    elif order == "ignore":
        span = comment.statement if comment.alone else (comment.line, comment.line)
    return Suppression(codes, match["rest"].strip(), path, comment.line, *span)  # type: ignore[misc]
