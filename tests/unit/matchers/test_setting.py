from __future__ import annotations

from typing import Any

import pytest

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN

FALLBACKS = Setting("SECRET_KEY_FALLBACKS", "old", "str", "flask", "app.py", 4, 1)


def holds(data: dict[str, Any], setting: Setting) -> bool:
    facts = Facts({}, Code(settings=(setting,)), lambda name, version: None)
    return bool(compile_condition(data)(facts))


@pytest.mark.parametrize(
    ("data", "setting"),
    [
        ({"setting": "SECRET_KEY"}, FALLBACKS),
        ({"setting": "SECRET_KEY_FALLBACKS", "space": "environment"}, FALLBACKS),
        ({"setting": "SECRET_KEY_FALLBACKS"}, FALLBACKS._replace(access="read")),
        ({"setting": "SECRET_KEY_FALLBACKS"}, FALLBACKS._replace(guarded=True)),
        ({"setting": "SECRET_KEY_FALLBACKS", "type": ["list"]}, FALLBACKS),
        ({"setting": "SECRET_KEY_FALLBACKS", "source": "dotenv"}, FALLBACKS),
        ({"setting": "*_KEY"}, FALLBACKS),
        ({"setting": "*_FALLBACKS", "space": "environment"}, FALLBACKS),
        (
            {"setting": "SECRET_KEY_FALLBACKS", "value": {"not": {"equals": "x"}}},
            FALLBACKS._replace(value=UNKNOWN),
        ),
    ],
)
def test_silent_on_near_misses(data: dict[str, Any], setting: Setting) -> None:
    assert not holds(data, setting)


@pytest.mark.parametrize(
    "data",
    [
        {"setting": ["X", "SECRET_KEY_FALLBACKS"]},
        {"setting": "SECRET_KEY_FALLBACKS", "type": "str", "source": "python", "access": ["set", "read"]},
        {"setting": "SECRET_KEY_FALLBACKS", "value": {"equals": "old", "unknown": False}},
    ],
)
def test_found(data: dict[str, Any]) -> None:
    assert holds(data, FALLBACKS)


def test_a_key_may_be_given_by_its_end() -> None:
    assert holds({"setting": ["SECRET_KEY", "*_FALLBACKS"], "value": {"equals": "old"}}, FALLBACKS)


def test_lists_equal_any_container_of_the_same_items() -> None:
    setting = FALLBACKS._replace(value=("a", "b"), type="tuple")
    assert holds({"setting": "SECRET_KEY_FALLBACKS", "value": {"equals": ["a", "b"]}}, setting)


@pytest.mark.parametrize(
    ("path", "tests"), [("tests/app.py", True), (".env.example", True), ("app.py", False)]
)
def test_those_of_tests_and_examples_can_be_left_out_or_asked_for(path: str, tests: bool) -> None:
    setting = FALLBACKS._replace(path=path)
    assert holds({"setting": "SECRET_KEY_FALLBACKS", "tests": tests}, setting)
    assert not holds({"setting": "SECRET_KEY_FALLBACKS", "tests": not tests}, setting)


@pytest.mark.parametrize(
    ("fields", "production"),
    [
        ({"owner": "DevelopmentConfig"}, False),
        ({"path": "config/local.py"}, False),
        ({"path": "tests/app.py"}, False),
        ({"owner": "ProductionConfig"}, True),
        ({"owner": "create_app"}, True),
    ],
)
def test_those_of_development_can_be_left_out(fields: dict[str, str], production: bool) -> None:
    setting = FALLBACKS._replace(**fields)  # type: ignore[arg-type]
    assert holds({"setting": "SECRET_KEY_FALLBACKS", "production": True}, setting) is production


def test_what_encloses_them_can_be_searched() -> None:
    production = FALLBACKS._replace(owner="ProductionConfig")
    assert holds({"setting": "SECRET_KEY_FALLBACKS", "owner": "(?i)prod"}, production)
    assert not holds({"setting": "SECRET_KEY_FALLBACKS", "owner": "(?i)prod"}, FALLBACKS)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({("shop/render.py", 9)}, True),
        (set(), False),
        ({("app.py", 4)}, False),
        ({("tests/test_app.py", 9)}, False),
    ],
)
def test_code_that_asks_an_object_for_the_key_as_an_attribute(
    places: set[tuple[str, int]], expected: bool
) -> None:
    asked: list[str] = []

    def mentions(word: str) -> frozenset[tuple[str, int]]:
        asked.append(word)
        return frozenset(places)

    facts = Facts({}, Code(settings=(FALLBACKS,), mentions=mentions), lambda name, version: None)
    data = {"setting": "SECRET_KEY_FALLBACKS", "access": ["read", "attribute"], "tests": False}
    assert bool(compile_condition(data)(facts)) is expected
    assert asked == [".SECRET_KEY_FALLBACKS"]
