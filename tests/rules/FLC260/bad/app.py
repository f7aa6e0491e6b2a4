"""An application that compares a token."""

from flask import Flask
from werkzeug.security import safe_str_cmp

app = Flask(__name__)


@app.route("/")
def index():
    return str(safe_str_cmp("a", "b"))  # expect: FLC260
