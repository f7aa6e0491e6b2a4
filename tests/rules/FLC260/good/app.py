"""An application that compares a token."""

from hmac import compare_digest

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(compare_digest(b"a", b"b"))
