"""The modules of one project by path, each parsed when it is first asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from flaskcompat.model.inventory import Problem
from flaskcompat.source.bindings import fill
from flaskcompat.source.known import load
from flaskcompat.source.module import Module
from flaskcompat.source.parsing import LIMIT, normalized, parse

if TYPE_CHECKING:
    from flaskcompat.source.flags import Flags

Default = TypeVar("Default")


TOTAL_LIMIT = 60_000_000
"""Characters of one project, whose trees are in memory together."""

# A line's end is what it begins with, as `^` takes twice as long to look for.
_IMPORT = re.compile(r"\n[ \t]*(?:from|import)[ \t]+(\w[\w.]*)")

MOST_STATEMENTS = 2_000_000
"""A statement costs a kilobyte of memory, however short it is."""


class Modules(dict[str, Module]):
    """The modules that were read so far; `get` reads further ones, which `prepare` is then told of.

    `texts` are the files of the project, `name_of` tells the dotted name of one. `importers` tell of each
    import of a file in the project whether that is guarded: by a `try` around the import (`tried`), by
    something that holds for all that the importing module does (`guarded`), or not at all (empty). `full` are
    they once the limits are reached.
    """

    def __init__(self, texts: Mapping[str, str], name_of: Callable[[str], str]) -> None:
        super().__init__()
        self.prepare: Callable[[Module], None] | None = None
        self.importers: dict[str, list[str]] = {}
        self._texts, self._name_of = texts, name_of
        self._problems: dict[str, Problem] = {}
        self._characters, self._statements = TOTAL_LIMIT, MOST_STATEMENTS
        self.full = False
        self.flags: Flags | None = None

    def read(self, paths: Iterable[str]) -> list[Problem]:
        """Parse some files, in order, and tell what could not be read."""
        problems = []
        for path in paths:
            self.get(path)
            if self.full:
                limit = f"{TOTAL_LIMIT} characters or {MOST_STATEMENTS} statements"
                message = f"the project's code is longer than {limit}: the rest is not scanned"
                problems.append(Problem(path, 0, message))
                break
            if path in self._problems:
                problems.append(self._problems[path])
        return problems

    def get(self, path: str, default: Default | None = None) -> Module | Default | None:  # type: ignore[override]
        """The module of a path, the default where the project has none or it cannot be parsed."""
        found = super().get(path)
        if found is None and path in self._texts and path not in self._problems and not self.full:
            found = self._load(path)
        return default if found is None else found

    @cached_property
    def roots(self) -> frozenset[str]:
        """The top-level modules that the project imports anywhere, as far as a look at its lines tells."""
        names = {name for text in self._texts.values() for name in _IMPORT.findall(f"\n{text}")}
        return frozenset(load().proper(name).partition(".")[0] for name in names)

    def release(self) -> None:
        """Forget what was found out: modules, bindings and trees hold each other."""
        for module in self.values():
            module.release()

    def _load(self, path: str) -> Module | None:
        text = normalized(self._texts[path])
        self._characters -= len(text)
        self._statements -= text.count("\n") + text.count(";")
        if self._characters < 0 or self._statements < 0:
            self.full = True
            return None
        tree = parse(text, path)
        if isinstance(tree, Problem):
            # What cannot be read stays told, even where the names in it can be looked at.
            self._problems[path] = tree
            text, tree = self._modernized(text, path, tree)
        if isinstance(tree, Problem):
            return None
        module = Module(path, self._name_of(path), tree, text)
        if self.flags is not None:
            module.flags = self.flags
            module.checks = module.checks or self.flags.may_be_asked(text)
        fill(module.table, tree.body)
        self[path] = module
        if self.prepare is not None:
            self.prepare(module)
        return module

    def _modernized(self, text: str, path: str, problem: Problem) -> tuple[str, ast.Module | Problem]:
        """The text and tree of what only older Pythons run; what Python 3 code left behind stays unread."""
        from flaskcompat.source.modernized import modernized, names_async

        rewritten = modernized(text) if len(text) <= LIMIT else text
        if rewritten == text or (self._is_of_three and not names_async(text)):
            return text, problem
        return rewritten, parse(rewritten, path)

    @cached_property
    def _is_of_three(self) -> bool:
        """Whether files have what Python 2 does not run, and no more of them what it alone runs.

        One file among hundreds may look so by a text in it, or for a helper of its own.
        """
        from flaskcompat.source.old_syntax import may_be_of_two, needs_three

        three = sum(needs_three(text) for text in self._texts.values())
        if not three:
            return False
        asked = (path for path, text in self._texts.items() if may_be_of_two(text))
        return sum(1 for _ in islice(filter(self._is_of_two, asked), three + 1)) <= three

    def _is_of_two(self, path: str) -> bool:
        from flaskcompat.source.old_syntax import is_of_two

        text = normalized(self._texts[path])
        problem = parse(text, path)
        return isinstance(problem, Problem) and is_of_two(text, problem.line)
