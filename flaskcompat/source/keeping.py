"""What projects keep on objects of a framework: `g.conn = engine.connect()` for `g.conn.execute()` elsewhere.

An attribute is what every assignment to it in the project gives; where one gives something that is not known,
or another thing, it is nothing. Tests may put anything in the place of what the project itself keeps. A proxy
such as `current_user` stands for an object of a class of the project, where only one can be meant.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.source.members import external_bases, lineage, member
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import position
from flaskcompat.source.parsing import normalized, parse
from flaskcompat.source.symbols import Class, External, Function, Instance, Value
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference

_MOST_FILES = 40
"""Files that assign to attributes of one name; more make it a name like any other."""

_BLOCKS = ("body", "orelse", "finalbody")


class _Site(NamedTuple):
    """An assignment: what is assigned, to an attribute of what, and the definitions around it."""

    value: ast.expr
    owner: ast.expr
    around: tuple[int, ...]


class Keeping:
    """Answers for one project; `places` are the files that assign to attributes of what is spelled so."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference
        known = inference.known
        self.starts = tuple(f"{holder}." for holder in (*known.kept, *known.standing))
        self._objects: dict[str, Value] = {}
        self._found: dict[tuple[str, str], Value] = {}
        self._sites: dict[str, dict[str, list[_Site]]] = {}

    @cached_property
    def places(self) -> dict[str, list[str]]:
        """By attribute, the files that evidently assign to it."""
        spelled = "|".join(self._inference.known.kept.values()).split("|")
        # A pattern that begins with a text is looked for several times as fast as one that does not.
        patterns = [re.compile(rf"{one}\.(\w+)[ \t]*(?::[^=\n]+)?=(?!=)") for one in spelled]
        found: dict[str, list[str]] = {}
        for path, text in self._inference.project.texts.items():
            names = [
                match[1]
                for pattern in patterns
                for match in pattern.finditer(text)
                if not text[match.start() - 1 : match.start()].isalnum()
            ]
            for name in dict.fromkeys(names):
                found.setdefault(name, []).append(path)
        return found

    def below(self, value: External) -> External | None:
        """What `flask.g.conn.execute` is, a part of what is kept, where that is outside the project."""
        holder = self._holder(value)
        found = self.meant(value) if holder and "." in value.name[len(holder) :] else None
        return found if isinstance(found, External) and not found.instance else None

    def meant(self, value: External) -> Value:
        """What `flask.g.conn` is where the project keeps something there, or a part of that; else None."""
        holder = self._holder(value)
        if not holder:
            return None
        first, *rest = parts = value.name[len(holder) :].split(".")
        if holder[:-1] in self._inference.known.standing:
            found = self._object(holder[:-1])
            rest = parts
        else:
            found = self._of(holder[:-1], first) if first in self.places else None
        for part in rest:
            found = member(self._inference, found, part)
        if isinstance(found, External) and self._holder(found):
            found = self.meant(found) or found
        return found._replace(guarded=value.guarded) if isinstance(found, External) else found

    def _holder(self, value: External) -> str:
        if value.instance or not value.name.startswith(self.starts):
            return ""
        return next(start for start in self.starts if value.name.startswith(start))

    def _object(self, proxy: str) -> Value:
        """An object of the one class of the project that a proxy stands for, by the base that this has."""
        if proxy not in self._objects:
            self._objects[proxy] = None
            classes = list(self._classes(frozenset(self._inference.known.standing[proxy])))
            roots = [cls for cls in classes if all(cls in lineage(self._inference, one) for one in classes)]
            self._objects[proxy] = Instance(roots[0]) if len(roots) == 1 else None
        return self._objects[proxy]

    def _classes(self, wanted: frozenset[str]) -> Iterator[Class]:
        words = {name.rpartition(".")[2] for name in wanted}
        for path, text in self._inference.project.texts.items():
            module = None
            if "test" not in path and any(word in text for word in words):
                module = self._inference.project.modules.get(path)
            for unit in list(module.units.values()) if module is not None else ():
                if isinstance(unit, Class) and not wanted.isdisjoint(external_bases(self._inference, unit)):
                    yield unit

    def _of(self, holder: str, name: str) -> Value:
        key = (holder, name)
        if key not in self._found and self._inference.enter():
            self._found[key] = None  # for whoever asks while this is looked for
            paths = self.places[name]
            own = [path for path in paths if "test" not in path] or paths
            found = self._agreed(holder, name, own) if len(own) <= _MOST_FILES else None
            if isinstance(found, External) and self._holder(found):
                found = self.meant(found)
            self._found[key] = found
            self._inference.leave()
        return self._found.get(key)

    def _agreed(self, holder: str, name: str, paths: list[str]) -> Value:
        values: list[Value] = []
        for path in paths:
            module = self._inference.project.modules.get(path)
            if module is not None:
                values += self._in(module, holder, name)
        return values[0] if values and all(value == values[0] for value in values) else None

    def _in(self, module: Module, holder: str, name: str) -> Iterator[Value]:
        if module.path not in self._sites:
            self._sites[module.path] = _sites(module)
        for site in self._sites[module.path].get(name, ()):
            table = self._table(module, site.around)
            if table is not None and self._inference.class_name(self._held(site, table)) == holder:
                yield self._inference.value(site.value, table)

    def _held(self, site: _Site, table: Table) -> Value:
        value = self._inference.value(site.owner, table)
        if isinstance(value, External) and value.name in self._inference.known.kept:
            return value._replace(instance=True)
        return value

    def _table(self, module: Module, around: tuple[int, ...]) -> Table | None:
        """The names of a body, by where the definitions around it stand, from the outside inwards."""
        table = module.table
        for place in around:
            unit = module.places.get(place) or next(
                (one for node, one in module.units.items() if position(node) == place), None
            )
            if isinstance(unit, Class):
                table = unit.table
            elif isinstance(unit, Function):
                table = self._inference.table(unit)
            else:
                return None
        return table


def _sites(module: Module) -> dict[str, list[_Site]]:
    """The assignments to attributes in a file, whose own tree may have been laid aside; None is none."""
    tree = parse(normalized(module.text), module.path)
    body = [] if isinstance(tree, Problem) else tree.body
    found: dict[str, list[_Site]] = {}
    blocks: list[tuple[list[ast.stmt], tuple[int, ...]]] = [(body, ())]
    while blocks:
        body, around = blocks.pop()
        for statement in body:
            inner = around
            if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                inner = (*around, position(statement))
            for target, value in _assigned(statement):
                found.setdefault(target.attr, []).append(_Site(value, target.value, around))
            blocks += [(block, inner) for name in _BLOCKS if (block := getattr(statement, name, None))]
            for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
                blocks.append((part.body, inner))
    return found


def _assigned(statement: ast.stmt) -> Iterator[tuple[ast.Attribute, ast.expr]]:
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or statement.value is None:
        return
    if isinstance(statement.value, ast.Constant) and statement.value.value is None:
        return
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    for target in targets:
        if isinstance(target, ast.Attribute):
            yield target, statement.value
