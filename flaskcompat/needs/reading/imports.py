"""The steps of imports: names outside are needed, modules of the distribution run."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.needs.steps import IMPORT
from flaskcompat.source.imports import origin
from flaskcompat.source.members import submodule
from flaskcompat.source.module import Module
from flaskcompat.source.symbols import External, Folder, Value

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader


def import_plain(reader: Reader, node: ast.Import) -> None:
    """`import a.b as c`."""
    for alias in node.names:
        import_name(reader, alias.name, node)


def import_name(reader: Reader, name: str, node: ast.AST) -> None:
    """The import of a module by its full name."""
    path = reader.inference.project.find(name, reader.module.path)
    if path is None or (not path and name in reader.interesting):
        reader.use((name,), node, error=IMPORT)
        return
    found = reader.inference.at(path)
    if isinstance(found, Module):
        reader.run_module(found)


def import_from(reader: Reader, node: ast.ImportFrom) -> None:
    """`from a import b`: of the distribution's own packages, `b` may be a module."""
    source = "." * node.level + (node.module or "")
    found = origin(reader.inference, source, reader.module)
    if found is None:
        name = absolute(source, reader.module.path)
        if name in reader.interesting:
            reader.use((name,), node, error=IMPORT)
    elif isinstance(found, External):
        if any(alias.name == "*" for alias in node.names):
            reader.use((found.name,), node, error=IMPORT)
            return
        for alias in node.names:
            reader.use((f"{found.name}.{alias.name}",), node, error=IMPORT)
    elif isinstance(found, (Module, Folder)):
        if isinstance(found, Module):
            reader.run_module(found)
        for alias in node.names:
            _part(reader, found, alias.name)


def absolute(source: str, path: str) -> str:
    """The dotted module that `from SOURCE import ...` names in the module of a path below site-packages."""
    name = source.lstrip(".")
    level = len(source) - len(name)
    if not level:
        return name
    package = path.split("/")[:-1]
    return ".".join([*package[: len(package) - level + 1], *([name] if name else [])])


def _part(reader: Reader, package: Module | Folder, name: str) -> None:
    part: Value
    if isinstance(package, Folder):
        part = reader.inference.at(reader.inference.project.at(package.path + name))
    elif name in package.table.bindings and package is not reader.module:
        return
    else:
        part = submodule(reader.inference, package, name)
    if isinstance(part, Module):
        reader.run_module(part)
