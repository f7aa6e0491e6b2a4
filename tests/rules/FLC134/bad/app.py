"""An application that answers an event."""

import os

from flask import Flask
from flask_socketio import SocketIO, emit

app = Flask(__name__)
app.secret_key = os.environ.get("SECRET_KEY", os.urandom(24))
socketio = SocketIO(app, async_mode="threading")


@socketio.on("ask")
def ask(data):
    emit("answer", data)
