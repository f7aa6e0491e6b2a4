"""An application with a socket."""

from flask import Flask
from flask_sock import Sock

app = Flask(__name__)
sock = Sock(app)
called = []


@sock.route("/echo")
def echo(socket):
    called.append(socket)
