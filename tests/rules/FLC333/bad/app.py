"""An application that takes a URL apart."""

from flask import Flask
from werkzeug.urls import url_parse  # expect: FLC333

app = Flask(__name__)


@app.route("/")
def index():
    return url_parse("https://shop.example/a").path  # expect: FLC333
