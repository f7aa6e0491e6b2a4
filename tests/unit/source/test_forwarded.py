"""What calls of functions of the project hand on: what must stay silent first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]

_HEAD = "import functools\nimport requests\nimport werkzeug\nfrom flask import Flask, send_file\n"
_OLD = "attachment_filename"

SILENT = {
    "a keyword of the function's own": f"def f(p, {_OLD}=1, **kw):\n    send_file(p, **kw)\nf(1, {_OLD}=2)\n",
    "one that is taken out": (
        f"def f(p, **kw):\n    kw.pop('{_OLD}')\n    send_file(p, **kw)\nf(1, {_OLD}=2)\n"
    ),
    "made anew": f"def f(p, **kw):\n    kw = fix(kw)\n    send_file(p, **kw)\nf(1, {_OLD}=2)\n",
    "handed to another, too": f"def f(p, **kw):\n    fix(kw)\n    send_file(p, **kw)\nf(1, {_OLD}=2)\n",
    "one of several calls": (
        f"def f(p, **kw):\n    if p:\n        requests.get(**kw)\n    send_file(p, **kw)\nf(1, {_OLD}=2)\n"
    ),
    "under a try": (
        "def f(p, **kw):\n    try:\n        send_file(p, **kw)\n    except TypeError:\n        pass\n"
        f"f(1, {_OLD}=2)\n"
    ),
    "for some versions": (
        f"def f(p, **kw):\n    if werkzeug.__version__ < '2':\n        send_file(p, **kw)\nf(1, {_OLD}=2)\n"
    ),
    "within another function": (
        f"def f(p, **kw):\n    def g():\n        send_file(p, **kw)\n    return g\nf(1, {_OLD}=2)\n"
    ),
    "a decorated function": f"@changed\ndef f(p, **kw):\n    send_file(p, **kw)\nf(1, {_OLD}=2)\n",
    "into nothing": f"def f(p, **kw):\n    send_file(p)\nf(1, {_OLD}=2)\n",
    "itself": f"def f(p, **kw):\n    f(p, **kw)\nf(1, {_OLD}=2)\n",
    "partial without keywords": "functools.partial(send_file, 'a')\n",
}


@pytest.mark.parametrize("code", SILENT.values(), ids=SILENT.keys())
def test_what_may_stay_behind_is_not_told(code: str, usages: Find) -> None:
    assert not [one for one in usages(_HEAD + code, "flask.send_file", "call") if _OLD in one.keywords]


FOUND = {
    "a function": f"def f(p, **kw):\n    return send_file(p, **kw)\nf(1,  {_OLD}=2)\n",
    "its arguments": f"def f(*a, **kw):\n    return send_file(*a, **kw)\nf(1,  {_OLD}=2)\n",
    "a method": (
        "class A:\n    def f(self, p, **kw):\n        kw.setdefault('x', 1)\n        send_file(p, **kw)\n"
        f"A().f(1,  {_OLD}=2)\n"
    ),
    "over two": (
        "def f(p, **kw):\n    return send_file(p, **kw)\ndef g(p, **kw):\n    return f(p, **kw)\n"
        f"g(1,  {_OLD}=2)\n"
    ),
    "a dict at the call": (
        f"def f(p, **kw):\n    return send_file(p, **kw)\nmore = {{'{_OLD}': 2}}\nf(1,  **more)\n"
    ),
    "partial": f"functools.partial(send_file,  {_OLD}=2)\n",
}


@pytest.mark.parametrize("code", FOUND.values(), ids=FOUND.keys())
def test_keywords_are_told_where_the_function_is_called(code: str, usages: Find) -> None:
    found = [one for one in usages(_HEAD + code, "flask.send_file", "call") if _OLD in one.keywords]
    assert [one.starred for one in found] == [True]
    place = next((line for key, line, _ in found[0].places if key == _OLD), found[0].line)
    assert _OLD in (_HEAD + code).splitlines()[place - 1]


def test_a_request_of_a_test_is_made_once(usages: Find) -> None:
    code = (
        f"{_HEAD}client = Flask('x').test_client()\ndef get(url, **kw):\n    return client.get(url, **kw)\n"
        "def test():\n    get('/', headers={})\n"
    )
    assert len(usages(code, "flask.testing.FlaskClient.get", "call")) == 1


FACTORIES = {
    "update": "def make(config):\n    app.config.update(config)\n",
    "from_mapping": "def make(config=None):\n    app.config.from_mapping(config or {})\n",
    "under a condition": "def make(config=None):\n    if config:\n        app.config.update(config)\n",
}


@pytest.mark.parametrize("call", ["make({'A': 1})", "make(config={'A': 1})", "x = {'A': 1}\nmake(x)"])
@pytest.mark.parametrize("code", FACTORIES.values(), ids=FACTORIES.keys())
def test_a_dict_of_settings_is_told_where_the_factory_is_called(code: str, call: str, usages: Find) -> None:
    found = usages(f"{_HEAD}app = Flask('x')\n{code}{call}\n")
    assert (("0", (("A", 1),)),) in {
        one.values for one in found if one.name.startswith("flask.Flask.config.")
    }


@pytest.mark.parametrize(
    "code",
    [
        "def make(config):\n    config = dict(config)\n    app.config.update(config)\nmake({'A': 1})",
        "def make(config):\n    other.config.update(config)\nmake({'A': 1})",
        "def make(config):\n    app.config.update(x=config)\nmake({'A': 1})",
        "def make(config):\n    app.config.update(config)\nmake(load())",
    ],
)
def test_what_is_no_configuration_is_no_setting(code: str, usages: Find) -> None:
    found = usages(f"{_HEAD}app = Flask('x')\n{code}\n")
    assert (("A", 1),) not in {value for one in found for _, value in one.values}


def test_keywords_of_a_factory_are_settings(usages: Find) -> None:
    code = f"{_HEAD}def make(**more):\n    app = Flask('x')\n    app.config.update(more)\nmake(A=1)\n"
    found = [one.values for one in usages(code, "flask.Flask.config.update", "call")]
    assert (("0", (("A", 1),)),) in found
