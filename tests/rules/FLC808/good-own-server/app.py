"""A development server of its own: debug mode alone switches no debugger on."""

import os

from flask import Flask
from werkzeug.serving import make_server

os.environ["FLASK_DEBUG"] = "true"

app = Flask(__name__)


@app.route("/")
def index():
    return str(1 / 1)


if __name__ == "__main__":
    make_server("127.0.0.1", 5000, app, threaded=True).serve_forever()
