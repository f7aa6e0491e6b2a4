"""An application that hears of new receivers."""

from blinker import signal
from flask import Flask

app = Flask(__name__)
arrived = signal("arrived")


@arrived.receiver_connected.connect
def heard(sender, **more):
    print(sender)


@app.route("/")
def index():
    return arrived.name
