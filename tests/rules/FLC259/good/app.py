"""An application that tells how long a day is."""

from datetime import timedelta

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(timedelta(days=1).total_seconds())
