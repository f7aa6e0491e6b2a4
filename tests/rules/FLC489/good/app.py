"""An application that takes JSON and forms."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/name", methods=["POST"])
def name():
    data = request.get_json(silent=True) or request.form
    return data["name"]


@app.route("/place", methods=["POST"])
def place():
    if request.is_json:
        return request.json["place"]
    return request.form["place"]


@app.route("/both", methods=["POST"])
def both():
    if request.form:
        return request.form["both"]
    return request.json["both"] if request.json else "neither"


@app.route("/restore", methods=["POST"])
def restore():
    name = "upload"
    if name in request.values:
        path = request.values[name]
    elif request.json and "path" in request.json:
        path = request.json["path"]
    else:
        path = "neither"
    return path
