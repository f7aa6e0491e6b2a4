"""An application that tells mappings from others."""

from collections import Mapping  # expect: FLC632

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(isinstance({}, Mapping))  # expect: FLC632
