"""An application that compares a secret."""

from hmac import compare_digest

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return "yes" if compare_digest(b"a", b"a") else "no"
