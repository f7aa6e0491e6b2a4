"""What stands in lists, tuples and dicts: what must stay silent first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., set[str]]

SILENT = {
    "a dict of several kinds": "apps = {'a': Flask('a'), 'b': make()}\nfor key in apps:\n    apps[key].env\n",
    "a name that is bound again": "apps = [Flask('a')]\napps = load()\napps[0].env\n",
    "a key that is not there": "apps = {'a': Flask('a')}\napps['b'].env\n",
    "behind what another dict brings": "apps = {'a': Flask('a'), **more}\napps['a'].env\n",
    "behind a star": "apps = [*more, Flask('a')]\napps[1].env\n",
    "an index beyond the end": "apps = [Flask('a')]\napps[1].env\n",
    "a slice": "apps = [Flask('a')]\napps[0:1].env\n",
    "the keys of a dict": "apps = {Flask('a'): 1}\nfor app in apps:\n    app.env\n",
    "the items of a dict of others": "for key, app in {'a': Flask('a'), 'b': 1}.items():\n    app.env\n",
    "a parameter of that name": "apps = [Flask('a')]\ndef f(apps):\n    apps[0].env\n",
    "the name of a comprehension": "apps = [Flask('a')]\nx = [apps[0].env for apps in load()]\n",
    "a class that is taken out": "kinds = {'a': Flask}\nkinds['a'].env\n",
    "a function of several returns": (
        "def f(x):\n    if x:\n        return [1]\n    return [Flask('a')]\nf(1)[0].env\n"
    ),
    "a generator that yields others": "def f():\n    yield Flask('a')\n    yield Quart('b')\nnext(f()).env\n",
    "a coroutine": "async def f():\n    return [Flask('a')]\nf()[0].env\n",
}


@pytest.mark.parametrize("code", SILENT.values(), ids=SILENT.keys())
def test_what_is_not_known_to_be_there_is_left_open(code: str, names: Names) -> None:
    assert "flask.Flask.env" not in names(f"from flask import Flask\nfrom quart import Quart\n{code}")


FOUND = {
    "by a key": "apps = {'a': Flask('a'), 'b': make()}\napps['a'].env\n",
    "by any key": "apps = {'a': Flask('a'), 'b': Flask('b')}\nfor key in apps:\n    apps[key].env\n",
    "by an index": "apps = (1, Flask('a'))\napps[1].env\n",
    "in a loop": "for app in [Flask('a'), Flask('b')]:\n    app.env\n",
    "of values": "apps = {'a': Flask('a')}\nfor app in apps.values():\n    app.env\n",
    "of items": "apps = {'a': Flask('a')}\nfor key, app in apps.items():\n    app.env\n",
    "in a comprehension": "apps = [Flask('a')]\nx = [app.env for app in apps]\n",
    "from a function": "def f():\n    return {'app': Flask('a')}\nf()['app'].env\n",
    "from a function, kept": "def f():\n    return [Flask('a')]\nx = f()\nx[0].env\n",
    "from a generator": "def f():\n    yield Flask('a')\nfor app in f():\n    app.env\n",
    "the next of a generator": "def f():\n    yield Flask('a')\napp = next(f())\napp.env\n",
    "of the module, in a function": "apps = [Flask('a')]\ndef f():\n    return apps[0].env\n",
}


@pytest.mark.parametrize("code", FOUND.values(), ids=FOUND.keys())
def test_items_are_followed(code: str, names: Names) -> None:
    assert "flask.Flask.env" in names(f"from flask import Flask\n{code}")


def test_containers_that_hold_each_other_end(names: Names) -> None:
    assert names("a = [b[0]]\nb = [a[0]]\nfor x in a:\n    x.env\n") == set()
