"""An application that can send messages."""

from flask import Flask
from redmail import EmailSender

app = Flask(__name__)
email = EmailSender(host="localhost", port=25)


@app.route("/")
def index():
    return "Hello"
