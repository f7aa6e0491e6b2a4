"""An application that asks for a token."""

from flask import Flask
from flask_sentinel import oauth

app = Flask(__name__)
oauth.init_app(app)


@app.route("/")
def index():
    return "Hello"
