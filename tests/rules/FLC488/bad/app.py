"""An application that writes JSON."""

from flask import Flask, json

app = Flask(__name__)


@app.route("/")
def index():
    text = json.dumps({"a": 1}, app=app)  # expect: FLC488
    return {"length": len(text)}
