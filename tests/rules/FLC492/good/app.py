"""An application that asks for a password."""

from flask import Flask, make_response, request
from werkzeug.datastructures import WWWAuthenticate

app = Flask(__name__)


@app.route("/")
def index():
    if request.authorization is None:
        response = make_response("who are you?", 401)
        response.www_authenticate = WWWAuthenticate("basic", {"realm": "shop"})
        return response
    return "welcome"
