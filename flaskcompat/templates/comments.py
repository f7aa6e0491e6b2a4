"""Comments of templates that silence findings: `{# flaskcompat: ignore[FLC291] reason #}`.

`ignore` covers the lines of the comment, or where it stands alone the next line that holds something;
`ignore-file` the whole template.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from flaskcompat.model.inventory import Problem
from flaskcompat.model.suppression import Suppression
from flaskcompat.templates.tokens import Block

_COMMENT = re.compile(
    r"\s*-?\s*flaskcompat:\s*(?P<order>[^\s\[]*)\s*(?:\[(?P<codes>[^\]]*)\])?(?P<rest>.*)", re.DOTALL
)
_CODE = re.compile(r"[A-Z]{2,}[0-9]{0,3}")
_ORDERS = ("ignore", "ignore-file")
_REST = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
_SOMETHING = re.compile(r"\S")


def find(
    blocks: Sequence[Block], text: str, path: str, place: Callable[[int], tuple[int, int]]
) -> tuple[tuple[Suppression, ...], tuple[Problem, ...]]:
    """Turn the comments of a template into suppressions; those that cannot be obeyed into problems."""
    suppressions: list[Suppression] = []
    problems: list[Problem] = []
    for block in blocks:
        match = _COMMENT.match(block.tokens[0].text) if block.kind == "comment" else None
        if match is None:
            continue
        line = place(block.offset)[0]
        codes = tuple([code.strip() for code in (match["codes"] or "").split(",")])
        wrong = _wrong(match["order"], codes)
        if wrong:
            problems.append(Problem(path, line, wrong))
            continue
        first, last = _covered(block, text, place)
        if match["order"] == "ignore-file":
            first, last = 1, place(len(text))[0]
        reason = " ".join(match["rest"].removesuffix("-").split())
        suppressions.append(Suppression(codes, reason, path, line, first, last))
    return tuple(suppressions), tuple(problems)


def _wrong(order: str, codes: Sequence[str]) -> str:
    if order not in _ORDERS:
        return f"no such comment in a template: flaskcompat: {order}; known: {', '.join(_ORDERS)}"
    odd = [code for code in codes if not _CODE.fullmatch(code)]
    if odd:
        named = ", ".join(repr(code) for code in odd if code) or "no code"
        return f"{order} needs rule codes, as in {order}[FLC301]: {named} given"
    return ""


def _covered(block: Block, text: str, place: Callable[[int], tuple[int, int]]) -> tuple[int, int]:
    """The lines that an `ignore` speaks of."""
    line, column = place(block.offset)
    end = block.tokens[0].offset + len(block.tokens[0].text) + 2
    last = place(end)[0]
    before = text[block.offset - column + 1 : block.offset]
    if before.strip() or not _REST.match(text, end):
        return line, last
    following = _SOMETHING.search(text, end)
    below = place(following.start())[0] if following else last
    return below, below
