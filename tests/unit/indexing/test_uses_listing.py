"""The list of the distributions whose needs are indexed."""

from __future__ import annotations

import ast

from flaskcompat.catalog import load
from flaskcompat.indexing.uses_listing import STARTS, entries


def test_the_catalog_knows_the_releases_of_all_that_are_listed() -> None:
    catalog = load()
    assert [name for name in entries() if name not in catalog] == []


def test_special_ones_are_told_apart() -> None:
    found = entries()
    assert found["pytest-flask"].mains == ("pytest_flask.plugin",)
    assert found["dash"].some
    assert not found["flask-login"].some
    assert list(found) == sorted(found)


def test_what_an_application_does_with_a_distribution_is_code_that_parses() -> None:
    starts = {name: each.start for name, each in entries().items() if each.start}
    assert "register_menu(app" in starts["flask-menu"]
    for name, start in starts.items():
        functions = {each.name for each in ast.parse(start, name).body if isinstance(each, ast.FunctionDef)}
        assert functions <= {"setup", "request"}, name


def test_only_what_is_listed_has_a_start() -> None:
    import tomli

    assert tomli.loads(STARTS.read_text(encoding="utf-8")).keys() <= entries().keys()
