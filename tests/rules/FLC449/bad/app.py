"""An application that tells where it is."""

from flask import Flask, request, url_for

app = Flask(__name__)
app.config["SERVER_NAME"] = "shop_backend:5000"  # expect: FLC449


@app.route("/")
def index():
    return request.host
