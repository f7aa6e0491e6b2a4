"""An application that reads JSON."""

from flask import Flask, json

app = Flask(__name__)


@app.route("/")
def index():
    return json.loads(b'"Hello"', encoding="utf-8")  # expect: FLC439
