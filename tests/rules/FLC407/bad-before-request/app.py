"""An application with an async callback."""

from flask import Flask

app = Flask(__name__)


@app.before_request  # expect: FLC407
async def prepare():
    pass


@app.route("/")
def index():
    return "Hello"
