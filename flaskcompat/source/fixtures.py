"""pytest fixtures: what a parameter of a test stands for, and which `with` it already is inside of.

Fixtures are found as pytest finds them: in the class, in the module, in each `conftest.py` above.
https://docs.pytest.org/en/stable/reference/fixtures.html#fixture-availability
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source import outcomes
from flaskcompat.source.imports import origin
from flaskcompat.source.literals import literal
from flaskcompat.source.module import Module
from flaskcompat.source.project import folder
from flaskcompat.source.symbols import External, Function, Result, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference

_DEEPEST = 5


def is_fixture(inference: Inference, function: Function) -> bool:
    """Whether pytest calls a function to provide a parameter."""
    return not inference.known.fixtures.isdisjoint(inference.decorators(function))


def provided(inference: Inference, function: Function, name: str) -> Value:
    """What pytest passes for a parameter of a test or fixture; `None` where no fixture does."""
    fixture = provider(inference, function, name)
    if fixture is None:
        given = _from_plugin(inference, function, name)
        return External(given, instance=True) if given else None
    if fixture.is_generator:
        return outcomes.yielded(inference, fixture)
    return outcomes.returned(inference, fixture)


def _from_plugin(inference: Inference, function: Function, name: str) -> str:
    """The class that a fixture of a plugin gives, where the project has the fixture that this builds on.

    pytest-flask's `client` enters `app.test_client()`, and is there when `app` is but `client` is not.
    """
    base, needed, given = inference.known.plugins.get(name, ("", "", ""))
    if not base or provider(inference, function, base) is None:
        return ""
    return given if inference.class_name(provided(inference, function, base)) == needed else ""


def _is_given_fixtures(inference: Inference, function: Function) -> bool:
    """Whether pytest calls a function, a test or a fixture itself."""
    return function.node.name.startswith("test") or is_fixture(inference, function)


def provider(inference: Inference, function: Function, name: str) -> Function | None:
    """The fixture that pytest calls for a parameter of a function."""
    if not _is_given_fixtures(inference, function):
        return None
    if function.owner is not None:
        for binding in function.owner.table.bindings.get(name, ()):
            if isinstance(binding.value, Function) and is_fixture(inference, binding.value):
                return binding.value
    for module in _modules(inference, function.module):
        found = _fixtures(inference, module).get(name)
        # A fixture that asks for its own name overrides one further up.
        if found is not None and found is not function:
            return found
    return None


def _modules(inference: Inference, module: Module) -> list[Module]:
    found = [module]
    place = folder(module.path)
    while True:
        above = inference.project.modules.get(f"{place}/conftest.py" if place else "conftest.py")
        if above is not None and above is not module:
            found.append(above)
        if not place:
            return found
        place = folder(place)


def _fixtures(inference: Inference, module: Module) -> dict[str, Function]:
    """The fixtures of a file by name, with those that it brings in by a star import or `pytest_plugins`."""
    if module.fixtures is None:
        module.fixtures = {}
        for name in list(module.table.bindings):
            value = inference.lookup(module.table, name)
            if isinstance(value, Function) and value.node.decorator_list and is_fixture(inference, value):
                module.fixtures[_renamed(value) or name] = value
        for source in (*[star for star, _ in module.table.stars], *_plugins(module)):
            further = origin(inference, source, module)
            if isinstance(further, Module):
                module.fixtures = {**_fixtures(inference, further), **module.fixtures}
    return module.fixtures


def _plugins(module: Module) -> list[str]:
    """The modules that `pytest_plugins` names."""
    names: list[str] = []
    for binding in module.table.bindings.get("pytest_plugins", ()):
        value = literal(binding.node) if isinstance(binding.node, ast.expr) else ()
        names.extend(
            name for name in (value if isinstance(value, tuple) else (value,)) if isinstance(name, str)
        )
    return names


def _renamed(function: Function) -> str:
    for node in function.node.decorator_list:
        for keyword in node.keywords if isinstance(node, ast.Call) else ():
            if keyword.arg == "name" and isinstance(keyword.value, ast.Constant):
                return str(keyword.value.value)
    return ""


def surroundings(inference: Inference, function: Function, depth: int = 0) -> list[str]:
    """The classes of the context managers that the fixtures of a test have entered, outermost first."""
    if not _is_given_fixtures(inference, function):
        return []
    names: list[str] = []
    for argument in function.node.args.args if depth < _DEEPEST else ():
        base = provider(inference, function, argument.arg)
        if base is not None:
            names.extend(_contexts(inference, base, depth + 1))
        elif argument.annotation is None and (entered := _from_plugin(inference, function, argument.arg)):
            names.append(entered)
    return list(dict.fromkeys(names))


def _contexts(inference: Inference, function: Function, depth: int) -> list[str]:
    """The classes of the `with` statements around the `yield` of a fixture, those that it builds on first."""
    names = surroundings(inference, function, depth)
    if function.is_generator:
        table = inference.table(function)
        for one in outcomes.yields(function)[:1]:
            for context in one.contexts:
                names.extend(context_names(inference, inference.value(context, table), depth))
    return list(dict.fromkeys(names))


def context_names(inference: Inference, value: Value, depth: int = 0) -> list[str]:
    """The classes of the context managers that `with VALUE` enters, empty for one that is unknown."""
    if (
        isinstance(value, Result)
        and depth < _DEEPEST
        and outcomes.is_context_manager(inference, value.function)
    ):
        return _contexts(inference, value.function, depth + 1)
    name = inference.class_name(value)
    return [name] if name else []
