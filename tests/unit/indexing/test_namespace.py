from __future__ import annotations

import ast

import pytest

from flaskcompat.indexing.namespace import Namespace, expand_stars, exported


def namespace(name: str = "a.b", is_package: bool = False) -> Namespace:
    return Namespace(name, is_package, frozenset({"a", "z"}), frozenset())


@pytest.mark.parametrize(
    ("module", "level", "from_module", "from_package"),
    [
        ("x.y", 0, "x.y", "x.y"),
        (None, 1, "a", "a.b"),
        ("c", 1, "a.c", "a.b.c"),
        ("c", 2, "", "a.c"),
        ("c", 3, "", ""),
        (None, 4, "", ""),
    ],
)
def test_relative_imports(module: str | None, level: int, from_module: str, from_package: str) -> None:
    assert namespace().absolute(module, level) == from_module
    assert namespace(is_package=True).absolute(module, level) == from_package


def test_what_an_expression_stands_for() -> None:
    module = namespace()
    module.imports["t"] = "typing"
    module.scope.define("X", ">z.X")
    module.scope.define("Y", ":")
    expected = {
        "t.Any": "typing.Any",
        "X": "z.X",
        "Y.Z": "a.b.Y.Z",
        "dict": "builtins.dict",
        "q": "",
        "f().x": "",
    }
    assert {text: module.target(ast.parse(text, mode="eval").body) for text in expected} == expected


def test_exported_names_and_rings_of_stars() -> None:
    one, two = namespace("a"), namespace("a.b")
    one.scope.define("x")
    two.scope.define("_y")
    two.scope.define("z")
    one.stars, two.stars = ["a.b"], ["a"]
    expand_stars({"a": one, "a.b": two})
    assert exported(one.scope) == ["x", "z"]
    assert list(two.scope.facts) == ["_y", "z", "x"]
    one.scope.exported = ["x"]
    assert exported(one.scope) == ["x"]
