"""An application that tells a version."""

import itsdangerous
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return itsdangerous.__version__  # expect: FLC252
