"""An application in a process that eventlet has patched."""

import eventlet

eventlet.monkey_patch()

import threading  # noqa: E402

from flask import Flask  # noqa: E402

app = Flask(__name__)


@app.route("/")
def index():
    thread = threading.Thread(target=print)
    thread.start()
    thread.join()
    return "Hello"
