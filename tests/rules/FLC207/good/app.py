"""An application with a filter that looks at its context."""

from flask import Flask
from jinja2 import pass_context

app = Flask(__name__)


@pass_context
def shout(context, text):
    return text.upper()


app.jinja_env.filters["shout"] = shout


@app.route("/")
def index():
    return "Hello"
