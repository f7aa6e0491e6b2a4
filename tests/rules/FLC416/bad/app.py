"""An application with a subdomain."""

from flask import Flask

app = Flask(__name__)
app.config["SERVER_NAME"] = "shop.example"


@app.route("/")
def index():
    return "Hello"


@app.route("/", subdomain="api")  # expect: FLC416
def api():
    return "API"
