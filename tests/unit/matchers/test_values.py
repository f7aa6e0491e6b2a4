from __future__ import annotations

import pytest

from flaskcompat.matchers.values import compile_value
from flaskcompat.model.usage import UNKNOWN


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        ({"equals": True}, 1),
        ({"equals": 0}, False),
        ({"equals": "x"}, "xy"),
        ({"equals": [1, 2]}, (1, 2, 3)),
        ({"equals": None}, ""),
        ({"in": [1, "dev"]}, True),
        ({"in": []}, "x"),
        ({"matches": "^dev$"}, "development"),
        ({"matches": "."}, UNKNOWN),
        ({"matches": "."}, None),
        ({"unknown": False}, UNKNOWN),
        ({"unknown": True}, "x"),
        ({"not": {"equals": "x"}}, UNKNOWN),
        ({"not": {"equals": "x"}}, "x"),
        ({"matches": "^a", "not": {"equals": "ab"}}, "ab"),
    ],
)
def test_silent(condition: dict[str, object], value: object) -> None:
    assert not compile_value(condition)(value)


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        ({"equals": True}, True),
        ({"equals": 1}, 1.0),
        ({"equals": [1, ["a"]]}, (1, ("a",))),
        ({"equals": None}, None),
        ({"in": ["dev", [1]]}, (1,)),
        ({"matches": "secret"}, "my-secret-key"),
        ({"matches": r"^\d+$"}, 16),
        ({"unknown": True}, UNKNOWN),
        ({"not": {"in": ["a", "b"]}}, "c"),
        ({"not": {"matches": "None"}}, None),
        ({"not": {"equals": True}}, 1),
        ({}, UNKNOWN),
    ],
)
def test_holds(condition: dict[str, object], value: object) -> None:
    assert compile_value(condition)(value)
