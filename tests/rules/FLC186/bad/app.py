"""An application with one page."""

from flask import Flask
from flask_bouncer import Bouncer

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Bouncer(app)


@app.route("/")
def index():
    return "Hello"
