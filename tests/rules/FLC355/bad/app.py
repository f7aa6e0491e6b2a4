"""An application that writes JSON."""

from flask import Flask
from itsdangerous import json  # expect: FLC355

app = Flask(__name__)


@app.route("/")
def index():
    return json.dumps({"a": 1})  # expect: FLC355
