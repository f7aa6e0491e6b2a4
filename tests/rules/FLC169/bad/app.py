"""An application with a socket."""

from flask import Flask
from flask_sockets import Sockets

app = Flask(__name__)
sockets = Sockets(app)
called = []


@sockets.route("/echo")
def echo(socket):
    called.append(socket)
