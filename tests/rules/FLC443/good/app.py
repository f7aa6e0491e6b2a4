"""An application that sends out links to itself."""

from flask import Flask, request

app = Flask(__name__)
app.config["SERVER_NAME"] = "shop.example.com"
app.config["TRUSTED_HOSTS"] = ["shop.example.com"]


@app.route("/")
def index():
    return request.host_url + "reset"
