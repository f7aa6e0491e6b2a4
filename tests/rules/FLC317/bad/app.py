"""An application that compares a secret."""

from flask import Flask
from itsdangerous import constant_time_compare  # expect: FLC317

app = Flask(__name__)


@app.route("/")
def index():
    return "yes" if constant_time_compare(b"a", b"a") else "no"  # expect: FLC317
