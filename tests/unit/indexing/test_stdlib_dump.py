from __future__ import annotations

import collections.abc
import enum
import importlib
import json
import threading
from pathlib import Path
from typing import Any

import pytest

from flaskcompat.indexing import stdlib_dump
from flaskcompat.indexing.stdlib_dump import (
    has,
    is_plain,
    is_public,
    module_names,
    names_set,
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


def test_what_methods_give_objects_is_read_off_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "given_by_methods.py").write_text(
        "class Entry:\n    def __init__(self, name, other):\n        self.name, self._hidden = name, 1\n"
        "        vars(self).update(value=1)\n        self.__dict__.update(group=2)\n"
        "        other.far = {}.update(no=1)\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    module = importlib.import_module("given_by_methods")
    assert names_set(module.Entry) == ["group", "name", "value"]
    assert names_set(int) == []
    classes: dict[str, Any] = {}
    of_class("given_by_methods.Entry", module.Entry, classes)
    assert classes["given_by_methods.Entry"]["set"] == ["group", "name", "value"]
