from __future__ import annotations

from flaskcompat.indexing.scope import Scope


def test_a_certain_statement_replaces_and_an_uncertain_one_adds() -> None:
    scope = Scope("a", "a")
    scope.define("x", ":")
    scope.define("x", "(b)")
    scope.define("x", "", certain=False)
    scope.define("x", "", certain=False)
    scope.mark("@")
    assert scope.lines() == ["@", "x", "x(b)"]
