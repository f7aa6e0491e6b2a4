"""The list of the distributions whose needs are indexed."""

from __future__ import annotations

from flaskcompat.catalog import load
from flaskcompat.indexing.uses_listing import entries


def test_the_catalog_knows_the_releases_of_all_that_are_listed() -> None:
    catalog = load()
    assert [name for name in entries() if name not in catalog] == []


def test_special_ones_are_told_apart() -> None:
    found = entries()
    assert found["pytest-flask"].mains == ("pytest_flask.plugin",)
    assert found["dash"].some
    assert not found["flask-login"].some
    assert list(found) == sorted(found)
