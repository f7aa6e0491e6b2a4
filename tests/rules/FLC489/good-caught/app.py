"""An application that takes JSON and forms, and knows that the question for JSON may be refused."""

from flask import Flask, request
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.route("/name", methods=["POST"])
def name():
    try:
        data = request.get_json() or {}
    except HTTPException:
        data = request.form
    return data["name"]


@app.route("/place", methods=["POST"])
def place():
    try:
        if request.json:
            return request.json["place"]
    except Exception:
        pass
    return request.form["place"]
