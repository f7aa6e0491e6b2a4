"""How many redirects a request to a literal path meets, as far as the code of the views tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from flaskcompat.matchers.facts import Code
from flaskcompat.model.usage import Usage

_MOST = 5


class _View(NamedTuple):
    file: str
    function: str


class Site:
    """The views of a project by path and by name, with the redirects in them.

    `data` names what to look for: `routes` (decorators whose first argument is a path), `calls` (what
    redirects) and `links` (what makes a location from the name of a view).
    """

    def __init__(self, code: Code, data: Mapping[str, Any]) -> None:
        self._by_path: dict[str, set[_View]] = {}
        self._by_name: dict[str, set[_View]] = {}
        for usage in _named(code, data["routes"]):
            path = dict(usage.values).get("0")
            if usage.kind == "decorator" and isinstance(path, str):
                view = _View(usage.path, usage.target)
                self._by_path.setdefault(path, set()).add(view)
                self._by_name.setdefault(usage.target, set()).add(view)
        self._redirects = [usage for usage in _named(code, data["calls"]) if usage.kind == "call"]
        self._links = [usage for usage in _named(code, data["links"]) if usage.kind == "call"]

    def hops(self, request: Usage) -> int | None:
        """The number of redirects that a test client's request meets; None where it cannot be told."""
        values = dict(request.values)
        path = values.get("0", values.get("path"))
        return self._of_views(self._at(path), 0) if isinstance(path, str) else None

    def _at(self, path: str) -> set[_View]:
        return self._by_path.get(path.partition("?")[0].partition("#")[0], set())

    def _of_views(self, views: set[_View], depth: int) -> int | None:
        counts = {self._of_view(view, depth) for view in views} if depth < _MOST else set()
        return counts.pop() if len(counts) == 1 else None

    def _of_view(self, view: _View, depth: int) -> int | None:
        """The redirects from a view on: none where it has no call that redirects."""
        inside = [usage for usage in self._redirects if _is_inside(usage, view)]
        counts = {self._after(usage, view, depth) for usage in inside} or {0}
        return counts.pop() if len(counts) == 1 else None

    def _after(self, redirect: Usage, view: _View, depth: int) -> int | None:
        further = self._of_views(self._target(redirect, view), depth + 1)
        return None if further is None else further + 1

    def _target(self, redirect: Usage, view: _View) -> set[_View]:
        location = dict(redirect.values).get("0", dict(redirect.values).get("location"))
        if isinstance(location, str):
            return self._at(location)
        place = (redirect.line, redirect.column)
        links = [usage for usage in self._links if _is_inside(usage, view) and _place(usage) > place]
        name = dict(min(links, key=_place).values).get("0") if links else None
        return self._by_name.get(name.rpartition(".")[2], set()) if isinstance(name, str) else set()


def _named(code: Code, names: Iterable[str]) -> list[Usage]:
    return [usage for name in names for usage in code.named(name)]


def _is_inside(usage: Usage, view: _View) -> bool:
    return usage.path == view.file and any(
        scope.kind == "function" and scope.name == view.function for scope in usage.scopes
    )


def _place(usage: Usage) -> tuple[int, int]:
    return usage.line, usage.column
