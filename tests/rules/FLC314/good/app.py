"""An application that tells visitors what they sent."""

from flask import Flask
from werkzeug.user_agent import UserAgent

app = Flask(__name__)


@app.route("/")
def index():
    return UserAgent("curl/8.0").string
