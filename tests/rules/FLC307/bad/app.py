"""An application that asks for the type of text."""

from flask import Flask
from flask._compat import text_type  # expect: FLC307

app = Flask(__name__)


@app.route("/")
def index():
    return text_type("Hello")  # expect: FLC307
