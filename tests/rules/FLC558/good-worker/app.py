"""An application that asks another one, under gevent."""

import requests
from gevent import monkey

monkey.patch_all()

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return requests.get("https://example.org/").text
