"""What older releases have in the place of names that came later, read from data that comes with the tool."""

from __future__ import annotations

import json
import os
from functools import lru_cache

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "earlier.json")
"""By name (`a.b`, `a.b(parameter)`, `a.*` for all in it): what does the same; `{name}` is the last part."""


@lru_cache(maxsize=1)
def _load() -> dict[str, str]:
    with open(PATH, encoding="utf-8") as stream:
        found: dict[str, str] = json.load(stream)
    return found


def earlier(text: str) -> str:
    """What to use where a name or parameter has not come yet, to be read behind `use`; empty if not known.

    What holds for a module holds for what is in it, unless that has an entry of its own.
    """
    table = _load()
    name = text.partition("(")[0].rstrip("=")
    found = table.get(text)
    above = name if name == text else ""
    while found is None and above:
        above = above.rpartition(".")[0]
        found = table.get(f"{above}.*")
    return (found or "").replace("{name}", name.rpartition(".")[2])
