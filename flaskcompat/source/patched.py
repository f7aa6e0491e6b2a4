"""Names that calls get as text, to look them up: `patch("flask.Markup")`, `patch.object(flask, "Markup")`."""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING

from flaskcompat.source.members import member
from flaskcompat.source.symbols import External

if TYPE_CHECKING:
    from flaskcompat.source.known import Known
    from flaskcompat.source.walker import Walker


def patched(walker: Walker, node: ast.Call) -> None:
    """Write down what a call by one of the known names looks up by text, as reads of it.

    An argument such as `create=True` provides for a name that is not there.
    """
    known = walker.inference.known
    function = node.func
    called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if called not in known.patchers or _is_lenient(node, called, known):
        return
    first, second = [*node.args[:2], None, None][:2]
    text = _text(first)
    if text:
        _spelled_out(walker, text.replace(":", "."), node.args[0])
    elif isinstance(first, (ast.Name, ast.Attribute)) and (name := _text(second)).isidentifier():
        found = member(walker.inference, walker.inference.value(first, walker.table), name)
        if isinstance(found, External) and not found.guarded and _varies(found.name):
            walker.emit(found.name, "attribute", node.args[1])


def _is_lenient(node: ast.Call, called: str, known: Known) -> bool:
    places = [place for each in known.lenient.values() if (place := each.get(called)) is not None]
    given = [node.args[place] for place in places if place < len(node.args)]
    return any(one.arg in known.lenient for one in node.keywords) or any(
        not (isinstance(one, ast.Constant) and not one.value) for one in given
    )


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _spelled_out(walker: Walker, text: str, node: ast.expr) -> None:
    """Write down a dotted name outside the project, and what it leads through below its module."""
    parts = text.split(".")
    if not 1 < len(parts) <= 10 or not all(part.isidentifier() for part in parts):
        return
    if walker.inference.project.find(parts[0], walker.module.path) is None:
        for end in range(2, len(parts) + 1):
            if _varies(name := ".".join(parts[:end])):
                walker.emit(name, "attribute", node)


@lru_cache(maxsize=1024)
def _varies(name: str) -> bool:
    """Whether some releases have a name and others do not: nobody else is to take a text for a use."""
    from flaskcompat.index.api import load_api

    api = load_api()
    return api.distribution_of(name) not in ("", "python") and api.spans(name) not in ("*", "none")
