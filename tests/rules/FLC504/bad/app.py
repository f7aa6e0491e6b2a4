"""An application with one page."""

from flask import Flask

app = Flask(__name__)
app.config["TRUSTED_HOSTS"] = ["example.com"]  # expect: FLC504


@app.route("/", methods=["GET", "POST"])
def index():
    return "Hello"
