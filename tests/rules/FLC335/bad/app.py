"""An application that looks at what it answers."""

from flask import Flask, make_response
from werkzeug.wrappers import BaseResponse  # expect: FLC335

app = Flask(__name__)


@app.route("/")
def index():
    return str(isinstance(make_response("Hello"), BaseResponse))  # expect: FLC335
