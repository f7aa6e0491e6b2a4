"""An application that leads on to where a form says."""

from flask import Flask, redirect, request

app = Flask(__name__)


@app.route("/", methods=["POST"])
def index():
    target = request.form["then"]
    return redirect(target if target.startswith("http://localhost/") else "/")
