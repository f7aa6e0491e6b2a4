"""An application with one page, and its test."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello"


def test_the_path():
    response = app.test_client().get("/", as_tuple=True)  # expect: FLC263
    assert response
