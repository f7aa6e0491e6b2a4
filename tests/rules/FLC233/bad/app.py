"""An application whose events are methods."""

from flask import Flask
from flask_socketio import Namespace, SocketIO

app = Flask(__name__)
socketio = SocketIO(app, async_mode="threading")
gone = []


class News(Namespace):
    def on_connect(self):
        pass

    def on_disconnect(self):  # expect: FLC233
        gone.append(self)


socketio.on_namespace(News("/"))
