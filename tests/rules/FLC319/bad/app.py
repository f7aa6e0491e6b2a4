"""An application that hears of new receivers."""

from blinker import receiver_connected  # expect: FLC319
from flask import Flask

app = Flask(__name__)


@receiver_connected.connect  # expect: FLC319
def heard(sender, **more):
    print(sender)


@app.route("/")
def index():
    return str(len(receiver_connected.receivers))  # expect: FLC319
