"""An application that remembers two things."""

from flask import Flask, make_response

app = Flask(__name__)


@app.route("/")
def index():
    response = make_response("Hello")
    response.set_cookie("lang", "de", secure=True, httponly=True, samesite="Lax")
    return response, 200, {"Set-Cookie": "seen=1; Secure; HttpOnly; SameSite=Lax"}  # expect: FLC448
