"""An application that counts."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return [1, 2, 3]  # expect: FLC438
