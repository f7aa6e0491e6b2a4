"""An application that turns things into text."""

from flask import Flask
from markupsafe import text_type  # expect: FLC316

app = Flask(__name__)


@app.route("/")
def index():
    return text_type(1)  # expect: FLC316
