"""An application with one page."""

from flask import Flask

app = Flask(__name__)
app.config["TRUSTED_HOSTS"] = ["example.com", "example.org"]


@app.route("/", methods=["GET", "POST"])
def index():
    return "Hello"
