from __future__ import annotations

import pytest

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.settings.environment import variable
from flaskcompat.settings.place import Place
from flaskcompat.settings.prefixed import prefixed, prefixes


def environment(name: str, text: str) -> tuple[Setting, ...]:
    return variable(name, text, Place(".env", 2, "dotenv"))


@pytest.mark.parametrize("name", ["OTHER_KEY", "FLASKY_KEY", "FLASK_", "FLASK"])
def test_other_variables_stay_variables(name: str) -> None:
    assert prefixed(environment(name, "1")) == ()


def test_what_is_read_is_not_set() -> None:
    (setting,) = environment("FLASK_A", "1")
    assert prefixed([setting._replace(access="get"), setting._replace(space="uwsgi")]) == ()


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("true", True, "bool"),
        ("10", 10, "int"),
        ('["a", "b"]', ("a", "b"), "list"),
        ('{"a": 1}', (("a", 1),), "dict"),
        ("a.example.org", "a.example.org", "str"),
        ("null", None, "none"),
        ("\0", UNKNOWN, "unknown"),
        ("[" * 100_000, "[" * 100_000, "str"),
    ],
)
def test_values_are_read_as_json(text: str, value: object, kind: str) -> None:
    (setting,) = prefixed(environment("FLASK_TRUSTED_HOSTS", text))
    assert (setting.space, setting.key, setting.value, setting.type) == (
        "flask",
        "TRUSTED_HOSTS",
        value,
        kind,
    )
    assert (setting.path, setting.line, setting.source) == (".env", 2, "dotenv")


def test_two_underscores_reach_into_a_dict() -> None:
    (setting,) = prefixed(environment("SHOP_MAIL__HOST", "x"), "SHOP")
    assert (setting.key, setting.type) == ("MAIL", "dict")


def call(name: str, *values: tuple[str, object]) -> Usage:
    return Usage(name, "call", "app.py", 1, 1, values=values)


def test_prefixes_that_the_code_asks_for() -> None:
    name = "flask.Flask.config.from_prefixed_env"
    assert prefixes([call("other.from_prefixed_env")]) == ()
    assert prefixes([call(name), call(name, ("0", "A")), call(name, ("prefix", "B")), call(name)]) == (
        "FLASK",
        "A",
        "B",
    )
    assert prefixes([call(name, ("0", UNKNOWN))]) == ()
