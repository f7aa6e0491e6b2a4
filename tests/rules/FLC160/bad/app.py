"""An application that answers to events."""

from flask import Flask, session
from flask_socketio import SocketIO

app = Flask(__name__)
app.secret_key = "a key for this witness only"
sockets = SocketIO(app, async_mode="threading")


@sockets.on("greet")
def greet(name):
    session["name"] = name
    sockets.emit("greeting", f"Hello {name}")
