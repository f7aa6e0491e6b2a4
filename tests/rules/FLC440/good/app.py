"""An application that tells prices, of which some are unknown."""

import simplejson
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return simplejson.dumps({"price": float("nan")}, ignore_nan=True)
