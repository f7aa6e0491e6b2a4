"""An application that compares a token."""

import hmac

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(hmac.compare_digest(b"a", b"b"))
