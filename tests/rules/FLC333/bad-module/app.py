"""An application that quotes a path."""

import werkzeug.urls
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return werkzeug.urls.url_quote("a b")  # expect: FLC333
