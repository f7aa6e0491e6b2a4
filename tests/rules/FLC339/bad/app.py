"""An application that reads a cookie, and its test."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return request.cookies.get("lang", "en")


def test_the_language_of_the_cookie():
    client = app.test_client()
    client.set_cookie("localhost", "lang", "de")  # expect: FLC339
    client.set_cookie("localhost", key="lang", value="de")  # expect: FLC339
    client.set_cookie("localhost", "lang", value="de")  # expect: FLC339
    assert client.get("/").data == b"de"
