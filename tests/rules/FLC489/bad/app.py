"""An application that takes JSON and forms."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/name", methods=["POST"])
def name():
    data = request.get_json() or request.form  # expect: FLC489
    return data["name"]


@app.route("/place", methods=["POST"])
def place():
    if request.json:  # expect: FLC489
        return request.json["place"]
    return request.form["place"]


@app.route("/town", methods=["POST"])
def town():
    key = "town"
    if request.json and key in request.json:  # expect: FLC489
        return request.json[key]
    elif key in request.form:
        return request.form[key]
    return "neither"
