"""An application for Flask 2.2 and for Flask 3."""

from flask import Flask

app = Flask(__name__)


def fill():
    pass


if hasattr(app, "before_first_request"):
    app.before_first_request(fill)
else:
    fill()


@app.route("/")
def index():
    return "Hello"
