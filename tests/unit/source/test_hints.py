"""Groups of the table become what each name and each method tells."""

from __future__ import annotations

from flaskcompat.source.hints import parameters, telling, unmistakable

OBJECT = {
    "class": "shop.Till",
    "owners": ["till"],
    "ends": [],
    "methods": ["pay"],
    "text": False,
    "words": [],
}


def test_each_method_tells_in_the_order_of_the_groups() -> None:
    groups = [
        {"roots": ["shop"], "unless": ["bank"], "objects": [OBJECT]},
        {"roots": ["bank"], "unless": [], "objects": [{**OBJECT, "class": "bank.Till", "needs": ["iban"]}]},
    ]
    found = telling(groups)
    assert [(one.cls, one.roots, sorted(one.needs)) for one in found["pay"]] == [
        ("shop.Till", ("shop",), []),
        ("bank.Till", ("bank",), ["iban"]),
    ]
    assert list(found) == ["pay"]


def test_only_some_names_of_a_group_tell_in_any_file() -> None:
    names = {"pay": "shop.Till", "count": "shop.Till"}
    found = unmistakable([{"names": names, "wide": ["pay"], "ends": [], "roots": ["shop"], "unless": []}])
    assert {name: one.wide for name, (one,) in found.items()} == {"pay": True, "count": False}


def test_a_name_may_be_in_several_groups() -> None:
    group = {"names": {"pay": "shop.Till"}, "wide": [], "ends": ["till"], "roots": ["shop"], "unless": []}
    found = unmistakable([group, {**group, "names": {"pay": "shop.Card"}, "ends": ["card"], "plain": True}])
    told = [(one.cls, one.ends, one.plain) for one in found["pay"]]
    assert told == [("shop.Till", ("till",), False), ("shop.Card", ("card",), True)]


def test_the_order_of_what_is_listed_does_not_matter() -> None:
    listed = {name: ["a", "b"] for name in ("names", "evidence", "init", "weak", "unless", "words")}
    assert parameters({**listed, "class": "shop.Till"}).evidence == {"a", "b"}
