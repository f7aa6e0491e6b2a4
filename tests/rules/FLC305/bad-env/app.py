"""An application that asks for its environment."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello" if app.env == "production" else "Test"  # expect: FLC305
