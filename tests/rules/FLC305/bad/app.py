"""An application that tells the name of its cookie."""

from flask import Flask, current_app

app = Flask(__name__)


@app.route("/")
def index():
    return current_app.session_cookie_name  # expect: FLC305
