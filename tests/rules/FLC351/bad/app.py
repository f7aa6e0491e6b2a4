"""An application with a filter."""

from flask import Flask, render_template_string
from jinja2 import contextfilter  # expect: FLC351

app = Flask(__name__)


@app.template_filter()
@contextfilter  # expect: FLC351
def greet(context, word):
    return f"{word} {context.get('name')}"


@app.route("/")
def index():
    return render_template_string("{{ 'Hello'|greet }}", name="Ada")
