"""The names that mean configuration in code, from `known.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from flaskcompat.model.usage import Usage, root_of

# Not importlib.resources: it takes longer to import than everything else here together.
_PATH = __file__.rpartition("known.py")[0] + "known.json"


@lru_cache(maxsize=1)
def known() -> dict[str, Any]:
    """The content of `known.json`: names of configurations, of attributes that set keys, of environments.

    `given` are calls that take keys in a dict of their own, and which arguments that is.
    """
    with open(_PATH, encoding="utf-8") as stream:
        loaded: dict[str, Any] = json.load(stream)
    return loaded


def roots() -> frozenset[str]:
    """What to look for in code because of all those names: usages of nothing else can be configuration."""
    return frozenset(root_of(name) for names in known().values() for name in names)


def concern_configuration(usages: Iterable[Usage]) -> bool:
    """Whether any usage sets, reads or loads configuration or an environment variable."""
    names = tuple(name for names in known().values() for name in names)
    return any(usage.name.startswith(names) for usage in usages)
