"""An application that talks over Socket.IO."""

from flask import Flask
from flask_socketio import SocketIO

app = Flask(__name__)
app.config["SECRET_KEY"] = "9f3c1c4f1f9d4fd0a7c6a0d4b1c5e8f2"
socketio = SocketIO(app, async_mode="threading")
