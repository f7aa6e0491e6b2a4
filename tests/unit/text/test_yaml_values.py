from __future__ import annotations

from flaskcompat.text.yaml_values import Node


def test_each_kind_is_empty_for_the_others() -> None:
    text, listed, mapped = Node("x", 1), Node([Node("y", 2)], 2), Node({"k": Node("z", 3)}, 3)
    assert (text.text, text.items, text.mapping) == ("x", [], {})
    assert (listed.text, len(listed.items), listed.mapping) == ("", 1, {})
    assert (mapped.text, mapped.items, list(mapped.mapping)) == ("", [], ["k"])


def test_null_has_no_text() -> None:
    assert Node("~", 1, plain=True).text == ""
    assert Node("~", 1).text == "~"
