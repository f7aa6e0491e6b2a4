"""An application that limits how often it is asked."""

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
Limiter(app, key_func=get_remote_address, default_limits=["9 per minute"])


@app.route("/")
def index():
    return "Hello"
