"""The code of projects to code without the names that went, file by file."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from flaskcompat.engine.assess import Assessment
from flaskcompat.fixing.code import rewrite
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.hits import Place, Versions, hits
from flaskcompat.fixing.python.rewrite import Order
from flaskcompat.matchers.facts import Code


def fix_code(
    desk: Desk, assessment: Assessment, places: Collection[Place], versions: Sequence[Versions]
) -> None:
    """Rewrite what findings on names are about at these places, where all versions have the new names."""
    if not places:
        return
    code = assessment.insight.code
    found = hits(code, places, versions)
    for path, line, old, new in found.absent:
        desk.leave(path, line, old, f"{new} would do, but the versions here do not have it")
    for path, asked in sorted(found.orders.items()):
        if path.endswith((".py", ".pyi", ".pyw")):
            _fix_file(desk, path, asked, code)


def _fix_file(desk: Desk, path: str, asked: Mapping[str, Order], code: Code) -> None:
    text = desk.text(path)
    if text is None:
        return
    result = rewrite(text, asked, _taken(desk, path, code))
    for line, name, reason in result.left:
        desk.leave(path, line, name, reason)
    if result.text != text:
        desk.put(path, result.text, result.done)


def _taken(desk: Desk, path: str, code: Code) -> Callable[[str, str], bool]:
    """Whether another file takes a local name from one; a package's own file may be for all."""

    def taken(local: str, name: str) -> bool:
        if path.endswith("__init__.py"):
            return True
        others = sorted({other for other, _ in code.mentions(local) if other != path})
        return any(_takes(desk.peek(other), local, name) for other in others if other.endswith(".py"))

    return taken


def _takes(text: str, local: str, name: str) -> bool:
    """Whether a file's text imports a name from elsewhere than its own distribution, or reads it there."""
    root, word = name.partition(".")[0], re.escape(local)
    for found in re.finditer(r"\bfrom[ \t]+([\w.]+)[ \t]+import[ \t]*(\([^)]*\)|[^\n]*)", text):
        module, names = found[1], found[2]
        if module.partition(".")[0] != root and re.search(rf"\b{word}\b|\*", names):
            return True
    owner = name.rpartition(".")[0].rpartition(".")[2]
    return any(found[1] != owner for found in re.finditer(rf"\b(\w+)\.{word}\b", text))
