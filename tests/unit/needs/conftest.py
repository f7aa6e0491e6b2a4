"""Small distributions, as text, and what they need."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from flaskcompat.needs import Need, needs_of

INTERESTING = frozenset({"flask", "werkzeug", "jinja2", "collections", "imp", "flask_login", "inspect"})

Found = dict[str, tuple[str, bool]]
Scan = Callable[..., Found]


def spelled(need: Need) -> str:
    """A need in one line: `name`, `a|b`, `name(parameter)`, `name(2)`, `name=`; `module: ` before it."""
    ends = {"parameter": f"({need.detail})", "arguments": f"({need.detail})", "assign": "=", "name": ""}
    name = "|".join(need.names) + ends[need.kind]
    return f"{need.module}: {name}" if need.module else name


@pytest.fixture
def scan() -> Scan:
    """Needs of a distribution called `ext`: from its spelling to stage and whether it is certain."""

    def run(text: str = "", **modules: str) -> Found:
        files = {"ext/__init__.py": dedent(text)}
        for name, code in modules.items():
            files[f"ext/{name.replace('__', '/')}.py"] = dedent(code)
        needs = needs_of(files, "ext", INTERESTING)
        return {spelled(need): (need.stage, need.certain) for need in needs}

    return run
