"""An application that tells prices, of which some are unknown."""

from flask import Flask, json

app = Flask(__name__)


@app.route("/")
def index():
    return json.dumps({"price": float("nan")}, ignore_nan=True)  # expect: FLC440
