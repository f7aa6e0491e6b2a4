"""An application that reads a token."""

import jwt
from flask import Flask

app = Flask(__name__)
KEY = "a key of thirty-two or more bytes for this witness"


@app.route("/")
def index():
    token = jwt.encode({"name": "Ada"}, KEY)
    return jwt.decode(token, KEY, algorithms=["HS256"])["name"]


@app.route("/checked")
def checked():
    token = jwt.encode({"name": "Ada"}, KEY)
    return jwt.decode(token, KEY, ["HS256"])["name"]


@app.route("/unchecked")
def unchecked():
    token = jwt.encode({"name": "Ada"}, KEY)
    return jwt.decode(token, options={"verify_signature": False})["name"]
