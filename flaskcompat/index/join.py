"""Needs of a release against what other releases have: what is lacking."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from flaskcompat.index.modules import Modules
from flaskcompat.model.lack import ABSENT, OWN, PYTHON, History, Lack, Versions
from flaskcompat.model.need import Need

_SUBSTITUTES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "substitutes.json")


class Names(Protocol):
    """What each release has, as `flaskcompat.index.api` tells it; `None` and "" stand for unknown."""

    def distribution_of(self, name: str) -> str: ...
    def exists(self, name: str, versions: Versions) -> bool | None: ...
    def accepts(self, name: str, parameter: str, versions: Versions) -> bool | None: ...
    def settable(self, name: str, versions: Versions) -> bool | None: ...
    def takes(self, name: str, count: int, versions: Versions) -> bool | None: ...
    def lacking_in(self, name: str, versions: Versions) -> tuple[str, ...]: ...
    def culprit(self, name: str, versions: Versions) -> str: ...
    def spans(self, name: str, versions: Versions | None = ..., of: str = ...) -> str: ...
    def gone(self, name: str, versions: Versions, of: str = ...) -> str: ...


_NO_MODULES = Modules({})


def lacking(
    needs: Iterable[Need], api: Names, versions: Versions, modules: Modules = _NO_MODULES
) -> tuple[Lack, ...]:
    """Turn the needs of a release into those that the versions around it certainly do not meet.

    A need is not met where each of its names is known to be missing: one of them would be enough. Names of a
    distribution that is not there are, too: then that is the target, and its version `ABSENT`.
    """
    return tuple(found for need in needs if (found := _lack(need, api, versions, modules)) is not None)


def _lack(need: Need, api: Names, versions: Versions, modules: Modules) -> Lack | None:
    if need.kind == OWN:
        return Lack(*need, target="", version="")
    if not all(_is_missing(need, name, api, versions, modules) for name in need.names):
        return None
    name = need.names[0]
    if absent := modules.absent(name, versions):
        return _absent(need, absent, versions, modules)
    target = _target(name, api, versions)
    if target == PYTHON and any(
        versions(each) not in ("", ABSENT) for each in _substitutes().get(name.partition(".")[0], ())
    ):
        return None
    return _gone(need, target, api, versions)


def told(need: Need, target: str, api: Names, versions: Versions, modules: Modules) -> Lack:
    """Turn a need into the lack that it is, where it is known that a distribution does not meet it."""
    if versions(target) == ABSENT:
        return _absent(need, target, versions, modules)
    return _gone(need, target, api, versions)


def _absent(need: Need, target: str, versions: Versions, modules: Modules) -> Lack:
    spans = modules.providers[need.names[0].partition(".")[0]][target]
    return Lack(*need, target=target, version=versions(target), history=lambda: History(spans=spans))


def _gone(need: Need, target: str, api: Names, versions: Versions) -> Lack:
    question = _question(need, need.names[0])
    return Lack(*need, target, versions(target), lambda: _history(api, question, target, versions))


_known: dict[tuple[Names, str, str, str], History] = {}


def _history(api: Names, question: str, target: str, versions: Versions) -> History:
    """What became of a name, found out once for each release that lacks it."""
    key = (api, question, target, versions(target))
    found = _known.get(key)
    if found is None:
        gone = api.gone(question, versions, target)
        found = _known[key] = History(gone, "" if gone else api.spans(question, versions, target))
    return found


def _target(name: str, api: Names, versions: Versions) -> str:
    """The distribution that would have to have a name: what a class inherits can be that of another."""
    could = api.lacking_in(name, versions)
    if len(could) < 2:
        return could[0] if could else api.distribution_of(name)
    return api.culprit(name, versions) or api.distribution_of(name)


def _question(need: Need, name: str) -> str:
    if need.kind in ("parameter", "arguments"):
        return f"{name}({need.detail})"
    return f"{name}=" if need.kind == "assign" else name


def _is_missing(need: Need, name: str, api: Names, versions: Versions, modules: Modules) -> bool:
    if need.kind in ("parameter", "arguments") and api.exists(name, versions) is False:
        # That it is called is not what fails: it is needed itself too, or somebody catches that it is gone.
        return False
    if need.kind == "parameter":
        return api.accepts(name, need.detail, versions) is False
    if need.kind == "assign":
        return api.settable(name, versions) is False
    if need.kind == "arguments":
        return api.takes(name, int(need.detail), versions) is False
    there = api.exists(name, versions)
    return there is False or (there is None and bool(modules.absent(name, versions)))


@lru_cache(maxsize=1)
def _substitutes() -> dict[str, list[str]]:
    """Modules that left the standard library, with the distributions that bring them back."""
    with open(_SUBSTITUTES, encoding="utf-8") as stream:
        found: dict[str, list[str]] = json.load(stream)
    return found
