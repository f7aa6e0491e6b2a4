"""An application that tells prices, of which some are unknown."""

import simplejson
from flask import Flask, Response

app = Flask(__name__)


@app.route("/")
def index():
    prices = simplejson.dumps({"price": float("nan")}, ignore_nan=True)
    return Response(prices, mimetype="application/json")
