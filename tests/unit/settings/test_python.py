from __future__ import annotations

import pytest

from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.settings.python import from_usages

CONFIG = "flask.Flask.config"
Values = tuple[tuple[str, object], ...]


def usage(name: str, kind: str, values: Values = (), **more: object) -> Usage:
    base = Usage(
        name, "call", "app.py", 4, 5, values=values, keywords=tuple(k for k, _ in values if k.isidentifier())
    )
    return base._replace(kind=kind, **more)  # type: ignore[arg-type]


def found(*usages: Usage) -> list[tuple[str, str, object, str, str]]:
    return [(s.space, s.key, s.value, s.type, s.access) for s in from_usages(usages)]


@pytest.mark.parametrize(
    "one",
    [
        usage("shop.config", "setitem", (("0", "A"), ("value", 1))),
        usage(CONFIG, "attribute"),
        usage(CONFIG, "setitem", (("0", UNKNOWN), ("value", 1))),
        usage(f"{CONFIG}.items", "call"),
        usage(f"{CONFIG}.get", "attribute"),
        usage("flask.Flask.secret_key", "attribute"),
        usage("dict.update", "call", (("A", 1),)),
        usage("os.environ.copy", "call"),
        usage(f"{CONFIG}.update", "call", (("0", UNKNOWN),)),
    ],
)
def test_these_set_nothing(one: Usage) -> None:
    assert found(one) == []


def test_items() -> None:
    assert found(usage(CONFIG, "setitem", (("0", "A"), ("value", "x")))) == [
        ("flask", "A", "x", "str", "set")
    ]
    assert found(usage(CONFIG, "getitem", (("0", "A"),))) == [("flask", "A", UNKNOWN, "unknown", "read")]
    assert found(usage(f"{CONFIG}.get", "call", (("0", "A"), ("1", "x"))))[0][4] == "get"
    assert found(usage(f"{CONFIG}.setdefault", "call", (("0", "A"), ("1", 1)))) == [
        ("flask", "A", 1, "int", "set")
    ]


def test_containers_keep_their_kind() -> None:
    one = usage(CONFIG, "setitem", (("0", "A"), ("value", ("x",))), containers=(("value", "tuple"),))
    assert found(one) == [("flask", "A", ("x",), "tuple", "set")]


@pytest.mark.parametrize("method", ["update", "from_mapping", "__ior__"])
def test_mappings(method: str) -> None:
    values = (("0", (("A", 1), ("B", ("x",)), (UNKNOWN, 2), ("D", (("a", 1),)))), ("C", UNKNOWN))
    one = usage(f"{CONFIG}.{method}", "call", values, containers=(("0", "dict"),))
    assert found(one) == [
        ("flask", "A", 1, "int", "set"),
        ("flask", "B", ("x",), "list", "set"),
        ("flask", "D", (("a", 1),), "dict", "set"),
        ("flask", "C", UNKNOWN, "unknown", "set"),
    ]


def test_attributes_that_are_settings() -> None:
    assert found(usage("flask.Flask.secret_key", "assign", (("value", "x"),))) == [
        ("flask", "SECRET_KEY", "x", "str", "set")
    ]


def test_the_environment() -> None:
    assert found(usage("os.environ", "setitem", (("0", "FLASK_ENV"), ("value", "x")))) == [
        ("environment", "FLASK_ENV", "x", "str", "set")
    ]
    assert found(usage("os.environ.setdefault", "call", (("0", "A"), ("1", "x"))))[0][4] == "set"
    assert found(usage("os.getenv", "call", (("0", "A"),)))[0][4] == "get"
    assert found(usage("os.environ", "getitem", (("0", "A"),)))[0][4] == "read"
    assert found(usage("os.environ.update", "call", (("A", "x"),)))[0][:3] == ("environment", "A", "x")


def test_server_options_in_the_environment() -> None:
    one = usage("os.environ", "setitem", (("0", "GUNICORN_CMD_ARGS"), ("value", "-k gevent")))
    assert ("gunicorn", "worker_class", "gevent", "str", "set") in found(one)


def test_places_and_guards() -> None:
    (setting,) = from_usages([usage(CONFIG, "setitem", (("0", "A"), ("value", 1)), guarded=True)])
    assert (setting.path, setting.line, setting.column, setting.guarded) == ("app.py", 4, 5, True)
    assert setting.source == "python"


def test_arguments_of_a_call_over_several_lines_have_their_own_places() -> None:
    one = usage(
        f"{CONFIG}.update",
        "call",
        (("0", (("A", 1),)), ("B", 2), ("C", 3)),
        containers=(("0", "dict"),),
        places=(("0.A", 6, 9), ("B", 7, 5)),
    )
    assert [(setting.key, setting.line, setting.column) for setting in from_usages([one])] == [
        ("A", 6, 9),
        ("B", 7, 5),
        ("C", 4, 5),
    ]


def test_the_dict_that_an_extension_is_given() -> None:
    pairs = (("CACHE_TYPE", "simple"), ("CACHE_DIR", UNKNOWN), (1, 2))
    for name, argument in (("Cache", "config"), ("Cache.init_app", "config"), ("Cache.init_app", "1")):
        one = usage(f"flask_caching.{name}", "call", ((argument, pairs),), containers=((argument, "dict"),))
        assert found(one) == [
            ("flask", "CACHE_TYPE", "simple", "str", "set"),
            ("flask", "CACHE_DIR", UNKNOWN, "unknown", "set"),
        ]
    assert not found(usage("flask_caching.Cache", "call", (("config", UNKNOWN),)))
    assert not found(usage("other.Cache", "call", (("config", pairs),), containers=(("config", "dict"),)))
