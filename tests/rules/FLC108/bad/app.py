"""An application with one page."""

from flask import Flask

app = Flask(__name__)


@app.route("/")  # expect: FLC108
async def index():
    return "Hello"
