"""An application that can be told to stop."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    shutdown = request.environ.get("werkzeug.server.shutdown")  # expect: FLC341
    return "stopping" if shutdown else ("cannot stop", 500)
