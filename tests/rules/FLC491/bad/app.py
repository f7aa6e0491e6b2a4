"""An application that reads a cookie, and its test."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return request.cookies.get("lang", "en")


def test_the_language_of_the_cookie():
    client = app.test_client()
    client.set_cookie(server_name="localhost", key="lang", value="de")  # expect: FLC491
    assert client.get("/").data == b"de"


def test_without_the_cookie():
    client = app.test_client()
    client.delete_cookie("localhost", "lang")  # expect: FLC491
    client.delete_cookie(server_name="localhost", key="lang")  # expect: FLC491
    assert client.get("/").data == b"en"
