"""An application that sends out links to itself, by its own name where it has one."""

from flask import Flask, request

app = Flask(__name__)
app.config["SERVER_NAME"] = "shop.example.com"


@app.route("/")
def index():
    if app.config.get("SERVER_NAME"):
        return "http://" + app.config["SERVER_NAME"] + "/reset"
    return request.host_url + "reset"
