"""An application with a page from a template."""

from flask import Flask, render_template

app = Flask(__name__)


@app.template_filter("pprint")
def pretty(value, verbose=False):
    return repr(value) if verbose else str(value)


@app.route("/")
def index():
    return render_template("page.html", text="one\ntwo")
