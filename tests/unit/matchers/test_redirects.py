from __future__ import annotations

import pytest

from flaskcompat.matchers.facts import Code
from flaskcompat.matchers.redirects import Site
from flaskcompat.model.usage import Usage
from flaskcompat.source import scan

DATA = {"routes": ["flask.Flask.route"], "calls": ["flask.redirect"], "links": ["flask.url_for"]}
APP = """
from flask import Flask, redirect, url_for
app = Flask(__name__)

@app.route("/first")
def first():
    return redirect("/second?x=1")

@app.route("/second")
def second():
    return redirect(url_for("third"))

@app.route("/third")
def third():
    return "here"

@app.route("/away")
def away():
    return redirect("https://index.example.org/")

@app.route("/either")
def either(x):
    if x:
        return redirect("/second")
    return redirect("/third")

@app.route("/round")
def round():
    return redirect("/round")
"""


def request(path: object) -> Usage:
    return Usage("flask.testing.FlaskClient.get", "call", "t.py", 1, 1, values=(("0", path),))


@pytest.mark.parametrize(
    ("path", "count"),
    [("/third", 0), ("/second", 1), ("/second?y", 1), ("/first", 2)],
)
def test_what_the_views_tell(path: str, count: int) -> None:
    assert Site(Code(scan({"app.py": APP}).usages), DATA).hops(request(path)) == count


@pytest.mark.parametrize("path", ["/nowhere", "/away", "/either", "/round", 3])
def test_what_they_do_not_tell(path: object) -> None:
    assert Site(Code(scan({"app.py": APP}).usages), DATA).hops(request(path)) is None
