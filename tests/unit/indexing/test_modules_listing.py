from __future__ import annotations

from flaskcompat.catalog import load
from flaskcompat.indexing.modules_listing import listing


def test_what_is_told_is_of_distributions_in_the_catalog() -> None:
    listed, names = listing(), set(load().names)
    assert {*listed.told, *listed.seeded, *listed.history} <= names
    assert not {other for others in listed.others.values() for other in others} & names
