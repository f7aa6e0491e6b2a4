"""An application that tells mappings from others."""

from collections.abc import Mapping

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(isinstance({}, Mapping))
