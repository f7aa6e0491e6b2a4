"""An application that takes a URL apart."""

from urllib.parse import urlsplit

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return urlsplit("https://shop.example/a").path
