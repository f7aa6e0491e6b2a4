"""An application that is stopped from outside, or by what works where there is no such function."""

import os
import signal

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello"


@app.route("/stop", methods=["POST"])
def stop():
    shutdown = request.environ.get("werkzeug.server.shutdown")
    if shutdown is None:
        os.kill(os.getpid(), signal.SIGINT)
    else:
        shutdown()
    return "stopping"
