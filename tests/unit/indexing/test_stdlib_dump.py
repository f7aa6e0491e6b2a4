from __future__ import annotations

import collections.abc
import enum
import json
import threading
from typing import Any

from flaskcompat.indexing import stdlib_dump
from flaskcompat.indexing.stdlib_dump import (
    has,
    is_plain,
    is_public,
    module_names,
    of_callable,
    of_class,
    of_member,
)


def test_functions_are_told_with_their_parameters() -> None:
    def positional(a: int, /, b: int) -> None: ...

    assert of_callable(positional, False) == "(a,/,b)"
    assert of_callable(json.JSONEncoder.default, True) == "(o)"
    assert of_callable(lambda *a, **k: 0, False) == "(*_,**)"
    assert of_callable(lambda a, *, k: 0, False) == "(a,*,k)"
    assert of_callable(1, False) == of_callable(dict, False) == of_callable(property(), False) == ""


def test_classes_are_told_where_they_are_at_home() -> None:
    classes: dict[str, Any] = {}
    assert of_member("json", json, "JSONEncoder", classes) == ">json.encoder.JSONEncoder"
    assert of_member("threading", threading, "Thread", classes) == ":"
    assert classes["threading.Thread"]["members"]["is_alive"] == "()"
    assert of_member("json", json, "decoder", classes) == ">json.decoder"


def test_inherited_members_are_left_to_the_public_base() -> None:
    class Own(collections.abc.Mapping):  # type: ignore[type-arg]
        def own(self) -> None: ...

    classes: dict[str, Any] = {}
    of_class("m.Own", Own, classes)
    assert classes["m.Own"]["members"] == {"own": "()"}
    assert "collections.abc.Mapping" in classes["m.Own"]["bases"] and "keys" in classes["m.Own"]["all"]


def test_second_names_of_the_members_of_an_enumeration_are_told() -> None:
    class Colour(enum.Enum):
        RED = 1
        CRIMSON = RED

    classes: dict[str, Any] = {}
    of_class("m.Colour", Colour, classes)
    assert {"RED", "CRIMSON"} <= classes["m.Colour"]["members"].keys()
    assert {"RED", "CRIMSON"} <= set(classes["m.Colour"]["all"])


def test_what_there_is_to_ask() -> None:
    assert {"collections", "json.encoder", "os"} <= module_names()
    assert not {"antigravity", "this", "_thread"} & module_names()
    assert has(json, "loads") and not has(json, "nothing")
    assert is_public(json.JSONEncoder) and not is_public(type("X", (), {}))
    assert is_plain(stdlib_dump.main) and not is_plain(len)
