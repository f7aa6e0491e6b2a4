from __future__ import annotations

from flaskcompat.catalog.turns import Turns


def test_the_order_is_that_of_the_moment() -> None:
    items = ["b", "a"]
    turns = Turns(lambda: iter(items))
    assert list(turns) == ["b", "a"] and turns[0] == "b"
    items.sort()
    assert list(turns) == ["a", "b"] and turns[1:] == ["b"] and len(turns) == 2


def test_nothing_to_go_through_is_false_and_no_more_than_the_first_is_looked_at() -> None:
    seen = []

    def order():  # type: ignore[no-untyped-def]
        for item in (1, 2):
            seen.append(item)
            yield item

    assert Turns(order) and seen == [1]
    assert not Turns(lambda: iter(()))
