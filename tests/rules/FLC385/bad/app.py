"""An application that limits how often it is asked."""

from flask import Flask
from flask_limiter import Limiter

app = Flask(__name__)
Limiter(app, default_limits=["9 per minute"])  # expect: FLC385


@app.route("/")
def index():
    return "Hello"
