"""An application that tells its name."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return {"name": "shop"}  # expect: FLC437
