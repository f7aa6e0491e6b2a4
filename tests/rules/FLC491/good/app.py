"""An application that reads a cookie, and its test."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return request.cookies.get("lang", "en")


def test_the_language_of_the_cookie():
    client = app.test_client()
    client.set_cookie("lang", "de")
    assert client.get("/").data == b"de"


def test_without_the_cookie():
    client = app.test_client()
    client.delete_cookie("lang")
    client.delete_cookie(key="lang")
    assert client.get("/").data == b"en"
