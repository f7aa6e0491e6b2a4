"""An application that keeps markup as it is."""

from flask import Flask
from markupsafe import soft_unicode  # expect: FLC353

app = Flask(__name__)


@app.route("/")
def index():
    return soft_unicode("Hello")  # expect: FLC353
