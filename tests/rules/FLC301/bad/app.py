"""An application that fills a table before its first request."""

from flask import Flask

app = Flask(__name__)
table = []


@app.before_first_request  # expect: FLC301
def fill():
    table.append("row")


@app.route("/")
def index():
    return table[0]
