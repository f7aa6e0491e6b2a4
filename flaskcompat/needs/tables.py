"""The framework as an extension meets it, as data: `tables.json` says what each table holds."""

from __future__ import annotations

import json
import os
from functools import cache
from typing import NamedTuple

from flaskcompat.source import known


class Hooked(NamedTuple):
    """When the framework runs what is passed to a hook, whether always, and the classes of its parameters."""

    stage: str
    certain: bool
    given: tuple[str, ...]


class Tables(NamedTuple):
    """The tables of `tables.json`."""

    known: known.Known
    hooks: dict[str, Hooked]
    sets: dict[str, tuple[str, tuple[str, ...]]]
    lists: frozenset[str]
    conventions: dict[str, dict[str, str]]
    attributes: dict[str, str]
    overrides: dict[str, dict[str, tuple[str, ...]]]
    absent: frozenset[str]
    truths: dict[str, bool]
    never: frozenset[str]
    namespaces: frozenset[str]


@cache
def load() -> Tables:
    """Read the tables, once; `instances` add to what the scan of applications knows."""
    with open(os.path.join(os.path.dirname(__file__), "tables.json"), encoding="utf-8") as file:
        data = json.load(file)
    scanned = known.load()
    return Tables(
        known=scanned._replace(
            instances={**scanned.instances, **data["instances"]},
            calls={**scanned.calls, **data["calls"]},
            aliases={**scanned.aliases, **data["aliases"]},
            proxies=scanned.proxies | {"flask.globals.request_ctx", "flask.globals.app_ctx"},
        ),
        hooks={name: Hooked(row[0], row[1], tuple(row[2:])) for name, row in data["hooks"].items()},
        sets={name: (row[0], tuple(row[1:])) for name, row in data["sets"].items()},
        lists=frozenset(data["lists"]),
        conventions=data["conventions"],
        attributes=data["attributes"],
        overrides={
            name: {stage: tuple(methods) for stage, methods in stages.items()}
            for name, stages in data["overrides"].items()
        },
        absent=frozenset(data["absent"]),
        truths=data["truths"],
        never=frozenset(data["never"]),
        namespaces=frozenset(data["namespaces"]),
    )
