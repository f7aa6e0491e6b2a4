"""An application with one page, and its test."""

from flask import Flask
from werkzeug.test import Client

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello"


def test_the_page():
    environ, response = app.test_client().get("/", as_tuple=True)  # expect: FLC340
    assert environ["PATH_INFO"] == "/"


class Browser(Client):
    def open(self, *args, **kwargs):
        kwargs["as_tuple"] = True  # expect: FLC340
        return Client.open(self, *args, **kwargs)
