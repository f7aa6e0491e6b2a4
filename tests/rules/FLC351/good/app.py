"""An application with a filter."""

from flask import Flask, render_template_string
from jinja2 import pass_context

app = Flask(__name__)


@app.template_filter()
@pass_context
def greet(context, word):
    return f"{word} {context.get('name')}"


@app.route("/")
def index():
    return render_template_string("{{ 'Hello'|greet }}", name="Ada")
