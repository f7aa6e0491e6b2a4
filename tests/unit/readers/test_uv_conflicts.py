from __future__ import annotations

from flaskcompat.readers.uv_conflicts import conflicts_of


def test_anything_else_than_sets_of_items_is_left_out() -> None:
    odd: object
    for odd in (None, "x", [1], [[]], [[{"package": "a", "extra": "x"}]], [[{}, {}]]):
        assert conflicts_of({"conflicts": odd}, several=False) == ()


def test_items_are_labelled() -> None:
    items = [{"package": "a", "extra": "X_y"}, {"package": "a", "group": "dev"}, {"package": "A"}]
    assert conflicts_of({"conflicts": [items]}, several=False) == (("extra:x-y", "group:dev", "project:a"),)


def test_with_several_projects_labels_tell_whose_they_are() -> None:
    items = [{"package": "a", "extra": "x"}, {"package": "b", "extra": "x"}]
    assert conflicts_of({"conflicts": [items]}, several=True) == (("extra:a/x", "extra:b/x"),)
