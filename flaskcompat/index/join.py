"""Needs of a release against what other releases have: what is lacking."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from flaskcompat.model.lack import PYTHON, Lack, Versions

_SUBSTITUTES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "substitutes.json")


class Asked(Protocol):
    """A need, as `flaskcompat.index.uses` tells it."""

    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def kind(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def stage(self) -> str: ...
    @property
    def module(self) -> str: ...
    @property
    def certain(self) -> bool: ...
    @property
    def place(self) -> str: ...


class Names(Protocol):
    """What each release has, as `flaskcompat.index.api` tells it; `None` and "" stand for unknown."""

    def distribution_of(self, name: str) -> str: ...
    def exists(self, name: str, versions: Versions) -> bool | None: ...
    def accepts(self, name: str, parameter: str, versions: Versions) -> bool | None: ...
    def settable(self, name: str, versions: Versions) -> bool | None: ...
    def most_arguments(self, name: str, versions: Versions) -> int | None: ...
    def spans(self, name: str) -> str: ...
    def gone(self, name: str, versions: Versions) -> str: ...


def lacking(needs: Iterable[Asked], api: Names, versions: Versions) -> tuple[Lack, ...]:
    """Turn the needs of a release into those that the versions around it certainly do not meet.

    A need is not met where each of its names is known to be missing: one of them would be enough.
    """
    return tuple(found for need in needs if (found := _lack(need, api, versions)) is not None)


def _lack(need: Asked, api: Names, versions: Versions) -> Lack | None:
    if not all(_is_missing(need, name, api, versions) for name in need.names):
        return None
    name = need.names[0]
    target = api.distribution_of(name)
    if target == PYTHON and any(versions(each) for each in _substitutes().get(name.partition(".")[0], ())):
        return None
    return Lack(
        need.names,
        need.kind,
        need.detail,
        need.stage,
        need.module,
        need.certain,
        need.place,
        target,
        versions(target),
        api.gone(name, versions),
        api.spans(name),
    )


def _is_missing(need: Asked, name: str, api: Names, versions: Versions) -> bool:
    if need.kind == "parameter":
        return api.accepts(name, need.detail, versions) is False
    if need.kind == "assign":
        return api.settable(name, versions) is False
    if need.kind == "arguments":
        most = api.most_arguments(name, versions)
        return most is not None and most < int(need.detail)
    return api.exists(name, versions) is False


@lru_cache(maxsize=1)
def _substitutes() -> dict[str, list[str]]:
    """Modules that left the standard library, with the distributions that bring them back."""
    with open(_SUBSTITUTES, encoding="utf-8") as stream:
        found: dict[str, list[str]] = json.load(stream)
    return found
