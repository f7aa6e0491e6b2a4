from __future__ import annotations

from datetime import date

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.place import Place, frozen, known_or_unknown, number, truth, type_of


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "bool"),
        (1, "int"),
        (1.5, "float"),
        ("", "str"),
        (None, "none"),
        ((), "tuple"),
        (UNKNOWN, "unknown"),
        (b"", "unknown"),
    ],
)
def test_type_of(value: object, expected: str) -> None:
    assert type_of(value) == expected


def test_known_or_unknown() -> None:
    assert known_or_unknown("a") == "a"
    assert known_or_unknown("a\0") is UNKNOWN


@pytest.mark.parametrize("text", ["false", "No", "OFF", " 0 "])
def test_what_is_false(text: str) -> None:
    assert truth(text) is False


@pytest.mark.parametrize("text", ["true", "1", "yes", "", "anything"])
def test_all_else_is_true(text: str) -> None:
    assert truth(text) is True


@pytest.mark.parametrize(
    ("text", "expected"), [("4", 4), ("-1", -1), ("four", "four"), ("9" * 50, "9" * 50), ("\0", UNKNOWN)]
)
def test_number(text: str, expected: object) -> None:
    assert number(text) == expected


def test_a_setting_of_a_place() -> None:
    setting = Place("a/.env", 3, "dotenv").at(4).setting("KEY", ("a",), "environment", "list")
    assert (setting.path, setting.line, setting.source) == ("a/.env", 4, "dotenv")
    assert (setting.key, setting.value, setting.type, setting.access) == ("KEY", ("a",), "list", "set")


def test_frozen() -> None:
    assert frozen({"a": [1, {"b": date(2026, 1, 1)}]}) == (("a", (1, (("b", UNKNOWN),))),)
    deep: object = 1
    for _ in range(200):
        deep = [deep]
    assert "UNKNOWN" in repr(frozen(deep))
