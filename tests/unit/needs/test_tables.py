"""The tables about the framework agree with each other and with the API index."""

from __future__ import annotations

from flaskcompat.index.api import load_api
from flaskcompat.needs.tables import load


def test_stages_are_stages() -> None:
    tables = load()
    stages = {row.stage for row in tables.hooks.values()} | {row[0] for row in tables.sets.values()}
    assert stages | set().union(*tables.overrides.values()) <= {"init", "request"}


def test_some_release_has_what_the_tables_name() -> None:
    tables, api = load(), load_api()
    hooks = {name.removesuffix(".connect") for name in tables.hooks}
    names = {*hooks, *tables.sets, *tables.known.parameters.names} - tables.known.parameters.names
    assert {name for name in names if api.spans(name) in ("", "none")} == set()


def test_no_release_has_what_is_absent() -> None:
    api = load_api()
    assert {name: api.spans(name) for name in load().absent if api.spans(name) not in ("", "none")} == {}
