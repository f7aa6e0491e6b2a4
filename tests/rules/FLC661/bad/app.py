"""Pages for readers that have never heard of UTF-8."""

from flask import Flask, Response


class Page(Response):
    charset = "latin1"  # expect: FLC661


app = Flask(__name__)
app.response_class = Page


@app.route("/")
def index():
    return "Grüße"
