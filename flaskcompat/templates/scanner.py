"""One template to the usages, settings and suppressions in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple, cast

from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.model.suppression import Suppression
from flaskcompat.model.usage import UNKNOWN, Scope, Usage
from flaskcompat.templates import comments
from flaskcompat.templates.expressions import Call, Expressions, Found, NotJinjaError
from flaskcompat.templates.known import known
from flaskcompat.templates.scripts import scripts
from flaskcompat.templates.tags import bound, expression, is_foreign, name_of
from flaskcompat.templates.tokens import Block, read

_LINE = re.compile(r"\r\n|\r|\n")
_SCOPES = (Scope("function", "template", 1),)
"""A template runs while a page is made, never when its project is imported."""


class Template(NamedTuple):
    """What one template says; `bound` are names of the framework that it gives another meaning."""

    usages: tuple[Usage, ...] = ()
    settings: tuple[Setting, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[Problem, ...] = ()
    bound: frozenset[str] = frozenset()


class Lines:
    """Offsets in a text to lines and columns, which count from 1."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in _LINE.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def scan(text: str, path: str, wanted: Collection[str] | None = None) -> Template:
    """Turn the text of a template into what it uses and reads.

    Of names that only templates have (`jinja:...`), those of `wanted` are kept. What is no Jinja gives
    nothing; what surely is, and has something that never ends, gives a problem.
    """
    blocks, broken = read(text)
    lines = Lines(text)
    if any(is_foreign(block) for block in blocks):
        return Template()
    if broken is not None:
        sure = broken.endless and any(name_of(block) in known().own for block in blocks)
        line = lines.place(broken.offset)[0]
        message = "what opens here never ends, so that Jinja cannot read this template: not looked at"
        return Template(problems=(Problem(path, line, message),) if sure else ())
    found, wrong = comments.find(blocks, text, path, lines.place)
    own = frozenset(name for block in blocks for name in bound(block)) & known().names.keys()
    reader = Expressions(known(), own.__contains__)
    try:
        _read_all(reader, blocks)
    except NotJinjaError:
        return Template()
    missing = reader.asked.union(one.name for one in reader.found if one.provided)
    usages, settings = [], []
    for one in (*reader.found, *_scripts(text)):
        if one.name == known().configuration:
            settings.append(_setting(one, path, lines))
        elif not one.name.startswith("jinja:") or wanted is None or one.name in wanted:
            usages.append(_usage(one, path, lines, missing))
    return Template(tuple(usages), tuple(settings), found, wrong, own)


def _read_all(reader: Expressions, blocks: Collection[Block]) -> None:
    for block in blocks:
        asks = name_of(block) in ("if", "elif")
        reader.read(expression(block), output=block.kind == "output", asks=asks)


def _scripts(text: str) -> Iterator[Found]:
    """What the page loads besides, as calls with the version."""
    for name, version, offset in scripts(text):
        yield Found(f"jinja:script.{name}", "call", offset, Call(1, values=(("0", version),)))


def _setting(one: Found, path: str, lines: Lines) -> Setting:
    line, column = lines.place(one.offset)
    key = str(dict(one.call.values)["0"])
    return Setting(key, UNKNOWN, "unknown", "flask", path, line, column, "template", "get", one.provided)


def _usage(one: Found, path: str, lines: Lines, missing: set[str]) -> Usage:
    line, column = lines.place(one.offset)
    lenient = any(one.name.startswith(f"{name}.") for name in known().lenient)
    return Usage(
        one.name,
        cast("Any", one.kind),
        path,
        line,
        column,
        scopes=_SCOPES,
        arguments=one.call.arguments,
        keywords=one.call.keywords,
        starred=one.call.starred,
        values=one.call.values,
        guarded=one.name in missing or lenient,
        places=_places(one.call, line, lines),
    )


def _places(call: Call, line: int, lines: Lines) -> tuple[tuple[str, int, int], ...]:
    """Where the keywords of a call stand that is longer than a line."""
    places = [(keyword, *lines.place(offset)) for keyword, offset in call.places]
    return tuple(place for place in places if place[1] != line)
