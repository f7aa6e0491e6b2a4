from __future__ import annotations

import pytest

from tests.unit.source.conftest import Find

HEAD = """
from functools import wraps
from flask import Flask
from flask_login import login_required
app = Flask(__name__)

def own(function):
    @wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper

def role(name):
    def decorator(function):
        def wrapper(*args):
            return function(*args)
        return wrapper
    return decorator

def registered(function):
    NAMES.append(function)
    return function

"""


@pytest.mark.parametrize(
    ("decorator", "values"),
    [
        ("@login_required", {"by": "flask_login.login_required", "own": False}),
        ("@own", {"by": "main.own", "own": True}),
        ("@role('admin')", {"by": "main.role", "own": True}),
        ("@registered", {"by": "main.registered", "own": False}),
    ],
)
def test_a_decorator_above_the_route(usages: Find, decorator: str, values: dict[str, object]) -> None:
    [found] = usages(HEAD + decorator + "\n@app.route('/')\ndef page(): ...\n", kind="covered")
    assert (found.name, found.target, dict(found.values)) == ("flask.Flask.route", "page", values)


@pytest.mark.parametrize(
    "decorators",
    [
        "@app.route('/')\n@login_required",
        "@app.route('/')\n@app.route('/index')",
        "@own\n@login_required",
        "@own",
    ],
)
def test_a_decorator_below_the_route_and_two_routes_are_as_they_should(usages: Find, decorators: str) -> None:
    assert usages(HEAD + decorators + "\ndef page(): ...\n", kind="covered") == []
