"""An application that tells a version."""

import markupsafe
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return markupsafe.__version__  # expect: FLC251
