"""The names that mean configuration in code, from `known.json`."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def known() -> dict[str, Any]:
    """The content of `known.json`: names of configurations, of attributes that set keys, of environments."""
    text = files("flaskcompat.settings").joinpath("known.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
