"""Small releases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.indexing.surface import surface


@pytest.fixture
def read() -> Callable[..., list[str]]:
    """The lines of one scope, by default `a`, of a release whose package `a` has the given modules."""

    def lines(text: str = "", scope: str = "a", **modules: str) -> list[str]:
        files = {"a/__init__.py": text, **{f"a/{name}.py": inner for name, inner in modules.items()}}
        return surface(files, frozenset({"a", "b"})).get(scope, [])

    return lines
