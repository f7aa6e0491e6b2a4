"""An application with one page, and a test of its cookies."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello"


def test_there_is_no_cookie():
    client = app.test_client()
    client.get("/")
    assert not list(client.cookie_jar)  # expect: FLC338
