"""An application that writes JSON."""

import json

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return json.dumps({"a": 1})
