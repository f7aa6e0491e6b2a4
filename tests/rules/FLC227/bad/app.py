"""An application that counts its requests."""

from flask import Flask, request_started

app = Flask(__name__)
counted = []


def count(sender, **more):
    counted.append(sender)


request_started.connect(count, app)  # expect: FLC227


@app.route("/")
def index():
    return "Hello"
