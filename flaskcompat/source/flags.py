"""Flags that other modules of the project bind: `from .compat import HAS_X` and `if HAS_X:`.

A module tells by `try` and `except ImportError`, or by a version, what is there, and the others only ask it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from flaskcompat.model.inventory import Problem
from flaskcompat.source.bindings import fill
from flaskcompat.source.guards import tells_version
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import end, position
from flaskcompat.source.parsing import normalized, parse

if TYPE_CHECKING:
    from flaskcompat.source.project import Project

_SIGNS = ("ImportError", "ModuleNotFound", "ersion", "ERSION", "hasattr(")
# A line's end is what these begin with, as `^` takes several times as long to look for.
_BLOCK = re.compile(r"\n(?:try|else|except\b.*|(?:el)?if\b.*):.*((?:\n[ \t]+.*|\n(?=\n))+)")
_VERSION = (
    r".*(?:__version__|version_info|hexversion|[vV]ersion\(|get_distribution\(|hasattr\(|"
    r"(?:[vV]ersion|VERSION)\w*(?:\[[^\]\n]*\])?[ ]*(?:[<>]|==|!=))"
)
_SET = re.compile(rf"\n[ \t]+(\w+)[ \t]*=[ \t]*(?:(?:True|False|None)\b|{_VERSION})")
_TOLD = re.compile(rf"\n(\w+)[ \t]*={_VERSION}")
_ASKS = re.compile(
    rf"\ndef (\w*(?:version|\d)\w*|_?(?:has|have|supports|use|uses)_\w+)\((?=(?:.*\n){{1,20}}?{_VERSION})"
)
_WORD = re.compile(r"\w+")
_MOST = 500
_DEEPEST = 10


class Flags:
    """Answers for the files of one project; each that is asked for is read on its own, once."""

    def __init__(self, project: Project, texts: Mapping[str, str]) -> None:
        self._project, self._texts = project, texts
        self._found: dict[str, frozenset[str]] = {}
        self._depth = 0

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that a module binds the way flags are; none where they are too many to be flags.

        Only what is bound under a condition, or to what tells a version, can depend on what is there.
        """
        found: set[str] = set()
        for text in self._texts.values():
            if any(sign in text for sign in _SIGNS):
                lines = f"\n{text}"
                found.update(_TOLD.findall(lines), _ASKS.findall(lines))
                for block in _BLOCK.findall(lines):
                    found.update(_SET.findall(block))
        return frozenset(found) if len(found) <= _MOST else frozenset()

    def may_be_asked(self, text: str) -> bool:
        """Whether one of the names stands anywhere in a file."""
        return bool(self.names) and not self.names.isdisjoint(_WORD.findall(text))

    def tells(self, detail: str, module: Module) -> bool:
        """Whether what a module imports, `.compat:HAS_X`, is a flag where it is imported from."""
        source, _, name = detail.partition(":")
        if name not in self.names:
            return False
        plain = source.lstrip(".")
        level = len(source) - len(plain)
        find = self._project.find
        path = self._project.relative(level, plain, module) if level else find(plain, module.path)
        return path is not None and path in self._texts and name in self._of(path)

    def _of(self, path: str) -> frozenset[str]:
        """The flags that a file binds. What imports in a circle, or through many files, has none."""
        if path not in self._found:
            self._found[path] = frozenset()
            if self._depth < _DEEPEST:
                self._depth += 1
                self._found[path] = self._read(path)
                self._depth -= 1
        return self._found[path]

    def _read(self, path: str) -> frozenset[str]:
        text = normalized(self._texts[path])
        tree = parse(text, path)
        if isinstance(tree, Problem):
            return frozenset()
        module = Module(path, self._project.module_name(path), tree, text)
        fill(module.table, tree.body)
        module.flags = self
        names = [name for name in module.table.bindings if name in self.names]
        found = frozenset(name for name in names if _is_flag(name, module) and self._matters(name, module))
        module.release()
        return found

    def _matters(self, name: str, module: Module) -> bool:
        """Whether a `try` that tells imports from what matters.

        Whether some other library is there, `HAVE_PYGMENTS`, says nothing of what is done besides.
        """
        places = [one.position for one in module.table.bindings[name] if one.guarded]
        tries = [node for node in ast.walk(module.tree) if isinstance(node, ast.Try)] if places else []
        roots = [_roots(node) for node in tries if any(position(node) < one < end(node) for one in places)]
        return not roots or any(self._project.asks_for(root) for each in roots for root in each)


def _roots(node: ast.Try) -> set[str]:
    """The top-level modules that a `try` imports from; an empty name stands for the project."""
    found: set[str] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in part.names)
        elif isinstance(part, ast.ImportFrom):
            found.add("" if part.level else (part.module or "").partition(".")[0])
    return found


def _is_flag(name: str, module: Module) -> bool:
    """Whether a name tells what is there.

    A setting that another module brings, and that has a value where that module is not there, tells nothing:
    `from local import DEBUG`, or else `DEBUG = True`. What is None else is there or not.
    """
    bound = module.table.bindings[name]
    if any(one.kind == "import" for one in bound) and all(one.kind != "none" for one in bound):
        return len(bound) == 1 and tells_version(name, module.table)
    return tells_version(name, module.table)
