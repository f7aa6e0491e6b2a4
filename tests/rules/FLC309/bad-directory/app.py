"""An application that sends itself."""

from flask import Flask, send_from_directory

app = Flask(__name__)


@app.route("/")
def index():
    return send_from_directory(app.root_path, filename="app.py")  # expect: FLC309
