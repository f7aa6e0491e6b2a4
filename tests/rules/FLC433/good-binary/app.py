"""An application that hands out a file."""

from flask import Flask, send_file

app = Flask(__name__)


@app.route("/")
def index():
    return send_file(open(__file__, "rb"), mimetype="text/plain")
