"""An application with a subdomain."""

from flask import Flask

app = Flask(__name__, subdomain_matching=True)
app.config["SERVER_NAME"] = "shop.example"


@app.route("/")
def index():
    return "Hello"


@app.route("/", subdomain="api")
def api():
    return "API"
