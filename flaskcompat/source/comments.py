"""Comments that silence findings: `# flaskcompat: ignore[FLC301] reason` and its kin.

`ignore` covers its own line, or the next statement where the comment stands alone; `ignore-block`, on the
line of a `def` or `class`, its whole body; `ignore-file` the file. In Python only real comments count.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from typing import NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.model.suppression import Suppression
from flaskcompat.source import blocks
from flaskcompat.source.parsing import LIMIT

_COMMENT = re.compile(r"#\s*flaskcompat:\s*(?P<order>[^\s\[#]*)\s*(?:\[(?P<codes>[^\]]*)\])?(?P<rest>[^#]*)")
_CODE = re.compile(r"[A-Z]{2,}[0-9]{0,3}")
_ORDERS = ("ignore", "ignore-block", "ignore-file")
_SCRIPT = re.compile(r"#!.*\bpython")


class Comment(NamedTuple):
    """One comment; `alone` tells whether nothing else is on its line, `statement` what follows it then."""

    text: str
    line: int
    alone: bool
    statement: tuple[int, int]


def find(text: str, path: str) -> tuple[tuple[Suppression, ...], tuple[Problem, ...]]:
    """Turn the comments of a file into suppressions; those that cannot be obeyed into problems."""
    if len(text) > LIMIT:
        return (), (Problem(path, 0, f"longer than {LIMIT} characters: its comments are not read"),)
    python = path.endswith((".py", ".pyi", ".pyw")) or _SCRIPT.match(text) is not None
    suppressions: list[Suppression] = []
    problems: list[Problem] = []
    for comment in _python_comments(text) if python else _line_comments(text):
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


def _python_comments(text: str) -> list[Comment]:
    """The comments that the tokenizer sees, up to where it gives up: the scan tells of the syntax error."""
    found: list[Comment] = []
    waiting: list[tuple[str, int]] = []
    first = 0
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                if first == 0 and not token.line[: token.start[1]].strip():
                    waiting.append((token.string, token.start[0]))
                else:
                    found.append(Comment(token.string, token.start[0], False, (0, 0)))
            elif token.type in (tokenize.NEWLINE, tokenize.ENDMARKER):
                start = first or token.start[0]
                found += [Comment(string, line, True, (start, token.start[0])) for string, line in waiting]
                waiting, first = [], 0
            elif first == 0 and token.type not in _LAYOUT:
                first = token.start[0]
    except (tokenize.TokenError, SyntaxError, ValueError, RecursionError):
        found += [Comment(string, line, True, (line + 1, line + 1)) for string, line in waiting]
    return sorted(found, key=lambda comment: comment.line)


_LAYOUT = frozenset({tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING})


def _line_comments(text: str) -> Iterator[Comment]:
    """The `#` comments of requirements, TOML, YAML, INI, env and Docker files."""
    lines = text.splitlines()
    following = _next_statements(lines)
    for number, line in enumerate(lines, 1):
        if "flaskcompat:" in line:
            start = _comment_start(line)
            if start >= 0:
                statement = following[number - 1]
                yield Comment(line[start:], number, not line[:start].strip(), (statement, statement))


def _next_statements(lines: list[str]) -> list[int]:
    """For each line, the number of the next one that is neither empty nor a comment."""
    found = [0] * len(lines)
    following = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        found[index] = following
        if lines[index].strip() and not lines[index].lstrip().startswith(("#", ";")):
            following = index + 1
    return found


def _comment_start(line: str) -> int:
    """Where the comment of a line starts, -1 for none: a `#` after space, not inside of quotes."""
    quote = ""
    previous = " "
    for index, character in enumerate(line):
        if quote:
            if character == quote and previous != "\\":
                quote = ""
        elif character in "\"'" and not previous.isalnum():
            quote = character
        elif character == "#" and previous.isspace():
            return index
        previous = character
    return -1
