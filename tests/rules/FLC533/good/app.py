"""An application with one page."""

from flask import Flask

app = Flask("shop")


@app.route("/", methods=["GET", "POST"])
def index():
    return "Hello"
