"""An application that remembers two things."""

from flask import Flask, make_response

app = Flask(__name__)


@app.route("/")
def index():
    response = make_response("Hello")
    response.set_cookie("lang", "de", secure=True, httponly=True, samesite="Lax")
    response.set_cookie("seen", "1", secure=True, httponly=True, samesite="Lax")
    return response
