"""An application with a filter that looks at its context."""

from flask import Flask
from jinja2 import contextfilter

app = Flask(__name__)


@contextfilter  # expect: FLC207
def shout(context, text):
    return text.upper()


app.jinja_env.filters["shout"] = shout


@app.route("/")
def index():
    return "Hello"
