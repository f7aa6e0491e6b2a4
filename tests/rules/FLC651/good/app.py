"""The same, as Python 3 has it."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    if "openid" in request.form:
        return request.form["openid"]
    return ", ".join(sorted(name for name, _ in request.args.items()))
