"""An application that tells how long a day is."""

from datetime import timedelta

from flask import Flask
from flask.helpers import total_seconds

app = Flask(__name__)


@app.route("/")
def index():
    return str(total_seconds(timedelta(days=1)))  # expect: FLC259
