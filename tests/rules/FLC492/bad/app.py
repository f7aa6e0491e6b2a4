"""An application that asks for a password."""

from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/")
def index():
    if request.authorization is None:
        response = make_response("who are you?", 401)
        response.www_authenticate.set_basic("shop")  # expect: FLC492
        return response
    return "welcome"
