"""A test that asks which templates were rendered."""

from contextlib import contextmanager

from flask import Flask, render_template_string, template_rendered

app = Flask(__name__)


@app.route("/")
def index():
    return render_template_string("Hello")


@contextmanager
def templates():
    found = []

    def record(sender, template, context, **extra):
        found.append(template)

    with template_rendered.temporarily_connected_to(record, app):  # expect: FLC462
        yield found


def test_index():
    with templates() as found:
        app.test_client().get("/")
    assert len(found) == 1
