"""An application with one page."""

from flask import Flask

app = Flask(__name__)
app.config["LOGGER_NAME"] = "shop"  # expect: FLC533


@app.route("/", methods=["GET", "POST"])
def index():
    return "Hello"
