"""Names that stand for a literal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import UNKNOWN, Usage

Find = Callable[..., list[Usage]]
UPDATE = "flask.Flask.config.update"


@pytest.mark.parametrize(
    ("before", "value"),
    [
        ("X = {'A': 1}", (("A", 1),)),
        ("X: dict = {'A': 1}", (("A", 1),)),
        ("X = {'A': 1}\nX = {'A': 2}", UNKNOWN),
        ("if y:\n    X = {'A': 1}", UNKNOWN),
        ("X = load()", UNKNOWN),
        ("for X in y:\n    pass", UNKNOWN),
        ("class C:\n    X = {'A': 1}", UNKNOWN),
        ("X = 1\nX += 1", UNKNOWN),
        ("X = dict(A=1)", (("A", 1),)),
        ("X = dict(A=1, **more)", (("A", 1), (UNKNOWN, UNKNOWN))),
        ("X = dict(more, A=1)", UNKNOWN),
        ("dict = load\nX = dict(A=1)", UNKNOWN),
    ],
)
@pytest.mark.parametrize("inside", [False, True])
def test_a_name_bound_once(before: str, value: object, inside: bool, usages: Find) -> None:
    code = "app.config.update(X)"
    code = f"def f():\n    {code}" if inside else code
    (one,) = usages(f"from flask import Flask\napp = Flask('x')\n{before}\n{code}\n", UPDATE, "call")
    assert dict(one.values)["0"] == value


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("    if y:\n        X = {'A': 1}\n        app.config.update(X)\n", (("A", 1),)),
        ("    try:\n        X = {'A': 1}\n    finally:\n        app.config.update(X)\n", (("A", 1),)),
        (
            "    if y:\n        X = {'A': 1}\n    else:\n        X = load()\n    app.config.update(X)\n",
            UNKNOWN,
        ),
        ("    X = load()\n    if y:\n        X = {'A': 1}\n    app.config.update(X)\n", UNKNOWN),
        ("    for X in y:\n        app.config.update(X)\n", UNKNOWN),
        ("    global X\n    if y:\n        X = {'A': 1}\n    app.config.update(X)\n", UNKNOWN),
    ],
)
def test_the_one_value_of_a_local_name_holds_wherever_it_is_bound(
    body: str, value: object, usages: Find
) -> None:
    (one,) = usages(f"from flask import Flask\napp = Flask('x')\ndef f():\n{body}", UPDATE, "call")
    assert dict(one.values)["0"] == value


def test_a_parameter_hides_the_name(usages: Find) -> None:
    code = "from flask import Flask\napp = Flask('x')\nX = {}\ndef f(X):\n    app.config.update(X)\n"
    assert [dict(one.values)["0"] for one in usages(code, UPDATE, "call")] == [UNKNOWN]


def test_keys_and_values(usages: Find) -> None:
    code = "from flask import Flask\napp = Flask('x')\nK = 'A'\nV = 1\napp.config[K] = V\n"
    (one,) = usages(code, "flask.Flask.config", "setitem")
    assert one.values == (("0", "A"), ("value", 1))


def test_the_places_are_those_of_the_keys(usages: Find) -> None:
    code = "from flask import Flask\nX = {\n  'A': 1,\n}\napp = Flask('x')\napp.config.update(X)\n"
    (one,) = usages(code, UPDATE, "call")
    assert one.places == (("0.A", 3, 3),)


def test_a_call_of_dict_is_the_dict_that_it_makes(usages: Find) -> None:
    code = "from flask import Flask\napp = Flask('x')\napp.config.update(\n  dict(\n    A=1,\n  )\n)\n"
    (one,) = usages(code, UPDATE, "call")
    assert one.values == (("0", (("A", 1),)),) and one.containers == (("0", "dict"),)
    assert one.places == (("0.A", 5, 5),)


def test_union_in_place_is_a_call(usages: Find) -> None:
    code = "from flask import Flask\napp = Flask('x')\napp.config |= {'A': 1}\n"
    (one,) = usages(code, "flask.Flask.config.__ior__", "call")
    assert one.values == (("0", (("A", 1),)),) and one.containers == (("0", "dict"),)


@pytest.mark.parametrize("given", ["A=1, **{'B': 2}", "A=1, **X", "**X, A=1"])
def test_keywords_that_are_written_down(given: str, usages: Find) -> None:
    code = f"from flask import Flask\nX = {{'B': 2}}\napp = Flask('x')\napp.config.update({given})\n"
    (one,) = usages(code, UPDATE, "call")
    assert (set(one.keywords), dict(one.values), one.starred) == ({"A", "B"}, {"A": 1, "B": 2}, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{**X, 'B': 1}", (("A", 1), ("B", 1))),
        ("{**X, **more}", (("A", 1), (UNKNOWN, UNKNOWN))),
        ("{**Y}", ((UNKNOWN, UNKNOWN),)),
    ],
)
def test_a_dict_has_the_items_of_those_that_it_takes_in(text: str, value: object, usages: Find) -> None:
    code = f"from flask import Flask\napp = Flask('x')\nX = {{'A': 1}}\nY = {{**Y}}\nZ = {text}\n"
    (one,) = usages(f"{code}app.config.update(Z)\n", UPDATE, "call")
    assert dict(one.values)["0"] == value
