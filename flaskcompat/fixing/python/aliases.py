"""Names out of the list of an import, without touching those that stay, their lines and their comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from flaskcompat.fixing.python.spans import Span
from flaskcompat.fixing.python.tree import Bound, Tree


def removals(tree: Tree, bounds: Sequence[Bound], gone: Sequence[Bound]) -> Iterator[Span]:
    """The spans that take some names of a statement away; at least one has to stay."""
    going = {bound.place for bound in gone}
    spans = [_extent(tree, bound) for bound in bounds]
    runs = groupby(range(len(bounds)), key=lambda index: bounds[index].place in going)
    for is_gone, run in runs:
        if is_gone:
            indexes = list(run)
            yield _removal(tree, spans, indexes[0], indexes[-1], bounds[0])


def _extent(tree: Tree, bound: Bound) -> tuple[int, int]:
    start, end = tree.span(bound.alias.name)
    return start, tree.span(bound.alias.asname.name)[1] if bound.alias.asname else end


def _removal(tree: Tree, spans: Sequence[tuple[int, int]], first: int, last: int, any_: Bound) -> Span:
    """The span of one run of names that go: whole lines where nothing else is in them."""
    text = tree.text
    start, end = spans[first][0], spans[last][1]
    following = spans[last + 1][0] if last + 1 < len(spans) else tree.span(any_.statement)[1]
    before = text[spans[first - 1][1] if first else text.rindex("import", 0, start) : start]
    after = text[end:following]
    starts_line = "\n" in before or "\r" in before
    ends_line = "\n" in after or "\r" in after
    if starts_line and ends_line and "\\" not in before + after:
        line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        return Span(line, _next_line(text, end), "")
    if last + 1 < len(spans) and not ends_line:
        return Span(start, following, "")
    if first and "#" not in before:
        return Span(spans[first - 1][1], end, "")
    if last + 1 < len(spans):
        return Span(start, following, "") if "#" not in after else Span(start, end + after.index(",") + 1, "")
    comma = after.find(",")
    return Span(start, end + comma + 1 if comma >= 0 else end, "")


def _next_line(text: str, position: int) -> int:
    while text[position] not in "\r\n":
        position += 1
    return position + (2 if text.startswith("\r\n", position) else 1)
