"""Scanning short pieces of code."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from flaskcompat.model.usage import Usage
from flaskcompat.source import scan

Find = Callable[..., list[Usage]]


@pytest.fixture
def usages() -> Find:
    """A function from files (or the text of one) to the usages in them that carry a name."""

    def find(code: str | dict[str, str], name: str = "", kind: str = "") -> list[Usage]:
        files = {"main.py": code} if isinstance(code, str) else code
        result = scan({path: dedent(text) for path, text in files.items()})
        assert result.problems == ()
        return [
            usage
            for usage in result.usages
            if (not name or usage.name == name) and (not kind or usage.kind == kind)
        ]

    return find


@pytest.fixture
def names(usages: Find) -> Callable[..., set[str]]:
    """A function from files to the qualified names that they use, imports and constants left out."""

    def find(code: str | dict[str, str], kind: str = "") -> set[str]:
        return {usage.name for usage in usages(code, "", kind) if usage.kind not in ("import", "constant")}

    return find
