"""Where a distribution begins to run: the classes that an application constructs, and what they run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flaskcompat.needs.reading.members import method
from flaskcompat.needs.reading.reader import Reader
from flaskcompat.source.imports import origin
from flaskcompat.source.members import external_bases
from flaskcompat.source.module import Module
from flaskcompat.source.symbols import Class, Function

_MOST = 400


def extension_classes(reader: Reader, mains: Iterable[Module]) -> list[Class]:
    """The classes that the main modules offer and that are constructed with an application, or are one."""
    offered = {id(cls): cls for module in mains for cls in _offered(reader, module)}
    found = [cls for cls in offered.values() if _is_extension(reader, cls)]
    # Without one, what is constructed with an application may be the extension.
    return found or [cls for cls in offered.values() if _takes_application(reader, cls)]


def _offered(reader: Reader, module: Module, depth: int = 0) -> Iterator[Class]:
    for name in list(module.table.bindings)[:_MOST]:
        if not name.startswith("_"):
            value = reader.inference.lookup(module.table, name)
            if isinstance(value, Class):
                yield value
    for source, _ in module.table.stars if depth < 3 else ():
        found = origin(reader.inference, source, module)
        if isinstance(found, Module) and found is not module:
            yield from _offered(reader, found, depth + 1)


def _is_extension(reader: Reader, cls: Class) -> bool:
    if method(reader, cls, "init_app") is not None:
        return True
    return any(base in reader.tables.overrides for base in _bases(reader, cls))


def _takes_application(reader: Reader, cls: Class) -> bool:
    start = method(reader, cls, "__init__")
    if start is None:
        return False
    arguments = start.node.args
    names = {argument.arg for argument in (*arguments.args, *arguments.kwonlyargs)}
    return bool(names & reader.tables.known.parameters.names)


def _bases(reader: Reader, cls: Class) -> list[str]:
    known = reader.tables.known
    return [known.aliases.get(base, base) for base in external_bases(reader.inference, cls)]


def methods_at(reader: Reader, cls: Class, stage: str) -> list[Function]:
    """The methods of a class that run at a stage without being asked by the distribution itself."""
    names = ["__init__", "init_app"] if stage == "init" else []
    for base in _bases(reader, cls):
        names.extend(reader.tables.overrides.get(base, {}).get(stage, ()))
    found = [method(reader, cls, name) for name in dict.fromkeys(names)]
    return [function for function in found if function is not None]
