"""An application that sends a file."""

import io

from flask import Flask, send_file

app = Flask(__name__)


@app.route("/")
def index():
    return send_file(io.BytesIO(b"hello"), mimetype="text/plain", max_age=60)
