"""An application that tells its versions."""

import werkzeug
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return werkzeug.__version__  # expect: FLC334
