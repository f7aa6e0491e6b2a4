"""What templates get from the framework, from `known.json`."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import NamedTuple

_PATH = __file__.rpartition("known.py")[0] + "known.json"


class Known(NamedTuple):
    """The tables of `known.json`.

    `names` are the qualified names of what every template has; `configuration` that of the mapping whose keys
    are settings; `mappings` are those whose attributes are their items; of what is `lenient`, everything may
    be missing; `renderers` are the functions whose keywords become names of templates; `searched` the
    words before a name that may be missing; `providers` the
    filters and tests for what may be missing; `foreign` the tags, and `foreign_before_text` those before a
    text, that belong to other template languages; `own` those that hardly another one has; `scripts` the word
    and the pattern by which the address of a script and its version are told.
    """

    names: dict[str, str]
    configuration: str
    mappings: frozenset[str]
    lenient: frozenset[str]
    renderers: frozenset[str]
    searched: frozenset[str]
    providers: frozenset[str]
    foreign: frozenset[str]
    foreign_before_text: frozenset[str]
    own: frozenset[str]
    scripts: dict[str, tuple[str, str]]


@lru_cache(maxsize=1)
def known() -> Known:
    """Read the tables, once."""
    with open(_PATH, encoding="utf-8") as stream:
        data = json.load(stream)
    sets = {key: frozenset(data[key]) for key in Known._fields if isinstance(data[key], list)}
    pages = {name: (word, pattern) for name, (word, pattern) in data["scripts"].items()}
    return Known(names=data["names"], configuration=data["configuration"], scripts=pages, **sets)
