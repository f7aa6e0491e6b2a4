"""An application that tells visitors what they sent."""

from flask import Flask
from werkzeug.useragents import UserAgent  # expect: FLC314

app = Flask(__name__)


@app.route("/")
def index():
    return UserAgent("curl/8.0").string  # expect: FLC314
