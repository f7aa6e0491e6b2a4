"""An application that tells where it is."""

from flask import Flask, request

app = Flask(__name__)
app.config["SERVER_NAME"] = "shop-backend:5000"


@app.route("/")
def index():
    return request.host
