"""An application that tells prices, of which some are unknown."""

from flask import Flask, Response, json

app = Flask(__name__)


@app.route("/")
def index():
    prices = json.dumps({"price": float("nan")}, ignore_nan=True)  # expect: FLC440
    return Response(prices, mimetype="application/json")
