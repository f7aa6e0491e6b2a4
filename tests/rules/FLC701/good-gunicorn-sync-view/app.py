"""An application with a plain view."""

import time

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    time.sleep(0.05)
    return "Hello"
