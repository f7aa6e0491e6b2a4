from __future__ import annotations

import json
import sys
from importlib import import_module

import pytest

from flaskcompat.index.api import load_api
from flaskcompat.index.mechanical import PATH, Successor, successor

with open(PATH, encoding="utf-8") as stream:
    TABLE = json.load(stream)
MOVED = sorted(name for name in TABLE if not name.endswith(("*", ")")))


def newest(distribution: str) -> str:
    """The newest release that the index of names has."""
    releases = load_api().releases(distribution)
    return releases[-1] if releases else ""


@pytest.mark.parametrize("name", MOVED)
def test_old_names_were_there_and_new_ones_are_in_the_newest_releases(name: str) -> None:
    found = successor(name)
    assert found is not None
    api = load_api()
    new = found.name if found.kind == "moved" else f"{name.rpartition('.')[0]}.{found.to}"
    if api.distribution_of(name) not in ("", "python"):
        assert api.spans(name) not in ("", "none", "*"), "the old name never went"
    root = new.partition(".")[0]
    if root in sys.stdlib_module_names:
        module, _, attribute = (
            found.to.partition(":") if ":" in found.to else (name.rpartition(".")[0], "", "")
        )
        if attribute:
            assert hasattr(import_module(module), attribute)
    elif api.distribution_of(new):
        assert api.exists(new, newest) in ((True,) if found.kind == "moved" else (True, None))


@pytest.mark.parametrize("name", sorted(name for name in TABLE if name.endswith(")")))
def test_new_parameters_are_in_the_newest_releases(name: str) -> None:
    found = successor(name)
    assert found is not None
    assert found.kind == "parameter"
    assert load_api().accepts(name.partition("(")[0], found.to, newest) is not False


def test_rows_say_what_they_are() -> None:
    assert successor("flask.Markup") == Successor("moved", "markupsafe:Markup")
    assert successor("unittest.TestCase.assertEquals") == Successor("renamed", "assertEqual")
    assert successor("flask.send_file(cache_timeout)") == Successor("parameter", "max_age")
    assert successor("werkzeug.urls.url_quote") == Successor(
        "moved", "urllib.parse:quote", arguments=1, add='safe="/:"'
    )
    assert successor("flask.Flask") is None
    assert successor("nowhere") is None


def test_packages_bring_what_is_in_them() -> None:
    assert successor("flask.ext.login") == Successor("moved", "flask_login:", is_package=True)
    assert successor("flask.ext.login.utils.x") == Successor("moved", "flask_login:utils.x", is_package=True)
    assert successor("flask.ext") is None
    assert successor("wtforms.fields.html5.EmailField") == Successor("moved", "wtforms.fields:EmailField")


def test_what_stands_for_calls_alone_is_told() -> None:
    assert [bool(found and found.is_for_calls) for found in map(successor, MOVED)].count(True) > 5
    found = successor("flask.Markup")
    assert found is not None
    assert not found.is_for_calls


def test_every_replacement_that_is_more_than_a_name_is_a_table() -> None:
    assert {type(row) for row in TABLE.values()} == {str, dict}
    assert list(TABLE) == sorted(TABLE)
