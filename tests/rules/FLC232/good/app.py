"""An application that tells all clients."""

from flask import Flask
from flask_socketio import SocketIO

app = Flask(__name__)
socketio = SocketIO(app, async_mode="threading")


@app.route("/")
def index():
    socketio.emit("news", {"a": 1})
    return "told"
