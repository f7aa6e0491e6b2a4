"""An application that sets a cookie."""

import base64

from flask import Flask, make_response

app = Flask(__name__)


@app.route("/")
def index():
    response = make_response("Hello")
    response.set_cookie("lang", base64.b64encode("de".encode()))  # expect: FLC414
    return response
