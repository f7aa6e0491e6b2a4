"""An application that reads a cookie, and its test, which asks the client how it takes cookies."""

import inspect

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return request.cookies.get("lang", "en")


def test_the_language_of_the_cookie():
    client = app.test_client()
    sig = inspect.signature(client.set_cookie)
    if "server_name" in sig.parameters:
        client.set_cookie("localhost", "lang", "de")
    else:
        client.set_cookie("lang", "de")
    assert client.get("/").data == b"de"
