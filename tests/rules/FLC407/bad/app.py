"""An application with an async view."""

from flask import Flask

app = Flask(__name__)


@app.route("/")  # expect: FLC407
async def index():
    return "Hello"
