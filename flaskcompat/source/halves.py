"""One large project in two processes: each visits half of the files, and reads of the rest what it needs.

What calls tell about parameters is exchanged before functions are visited anew, so that the result is that of
one process. Where anything goes wrong, one process does it all.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import accumulate

from flaskcompat.source.arguments import Passed, told
from flaskcompat.source.exchange import (
    Plain,
    PlainPassed,
    join,
    meant,
    plain,
    unit_at,
    written,
)
from flaskcompat.source.modules import MOST_STATEMENTS, TOTAL_LIMIT
from flaskcompat.source.peer import Line, LostError, can_divide, divide
from flaskcompat.source.symbols import Function
from flaskcompat.source.visit import Visit


def halves(files: Mapping[str, str]) -> tuple[list[str], list[str]] | None:
    """The paths of two halves of a project, in order; None for one that one process had better read."""
    paths = sorted(files)
    sizes = list(accumulate(len(files[path]) for path in paths))
    if len(paths) < 2 or sizes[-1] > TOTAL_LIMIT or not can_divide():
        return None
    if (
        sum(text.count("\n") + text.count(";") + text.count("\r") for text in files.values())
        > MOST_STATEMENTS
    ):
        return None
    middle = max(1, sum(size <= sizes[-1] // 2 for size in sizes))
    return paths[:middle], paths[middle:]


def visit_in_two(
    files: Mapping[str, str], interesting: frozenset[str] | None, parts: tuple[list[str], list[str]]
) -> Visit | None:
    """Visit the files of a project in two processes; None where that did not work out.

    Their trees, which are large, go with them.
    """

    def work(own: list[str], other: Line, whole: Line, *, leads: bool) -> None:
        visit = Visit(files, interesting)
        visit.files(own)
        visit.walker.again(_Half(other, visit, own, leads=leads).learned)
        whole.say(written(visit, frozenset(own)))

    first, second = parts
    pair = divide(partial(work, first, leads=True), partial(work, second, leads=False))
    if pair is None:
        return None
    try:
        visit = Visit(files, interesting)
        join(visit, [line.hear() for line in pair.lines])
    except LostError:
        return None
    finally:
        pair.end()
    return visit


class _Half:
    """One of two processes, with its `own` files; the one that `leads` hears first."""

    def __init__(self, other: Line, visit: Visit, own: list[str], *, leads: bool) -> None:
        self.other, self.own, self.leads = other, frozenset(own), leads
        self.walker, self.inference = visit.walker, visit.walker.inference

    def learned(self) -> list[Function] | None:
        """The own functions about which calls have told something; None where no half has any."""
        arguments = self.walker.arguments
        foreign = {
            function.key: {name: plain(value) for name, value in passed.items()}
            for function, passed in arguments.passed.items()
            if function.module.path not in self.own
        }
        if self.leads:
            theirs = self.other.hear()
            mine = self._news(theirs)
            self.other.say((foreign, self._plain(mine)))
            news = self.other.hear()
        else:
            self.other.say(foreign)
            theirs, news = self.other.hear()
            mine = self._news(theirs)
            self.other.say(self._plain(mine))
        arguments.passed.clear()
        if not mine and not news:
            return None
        told(self._passed(news))
        return told(mine)

    def _news(self, theirs: PlainPassed) -> Passed:
        """What the calls of both halves tell about own functions."""
        arguments = self.walker.arguments
        for key, passed in theirs.items():
            function = unit_at(self.inference, key)
            if isinstance(function, Function):
                self._join(arguments.passed.setdefault(function, {}), passed)
        own = [function for function in arguments.passed if function.module.path in self.own]
        return arguments.news(self.inference, own)

    def _join(self, known: dict, passed: dict[str, Plain]) -> None:  # type: ignore[type-arg]
        for name, value in passed.items():
            same = name not in known or plain(known[name]) == value
            known[name] = meant(self.inference, value) if same else None

    def _plain(self, news: Passed) -> PlainPassed:
        return {one.key: {name: plain(value) for name, value in got.items()} for one, got in news.items()}

    def _passed(self, news: PlainPassed) -> Passed:
        found: Passed = {}
        for key, values in news.items():
            function = unit_at(self.inference, key)
            if isinstance(function, Function):
                found[function] = {name: meant(self.inference, value) for name, value in values.items()}
        return found
