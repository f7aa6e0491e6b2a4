"""An application that serves sockets by itself."""

from flask import Flask
from flask_socketio import SocketIO

app = Flask(__name__)
socketio = SocketIO(app)


@app.route("/")
def index():
    return "Hello"


if __name__ == "__main__":
    socketio.run(app, host="127.0.0.1", port=0, allow_unsafe_werkzeug=True)
