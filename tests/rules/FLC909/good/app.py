"""A shop that hands out its leaflets."""

from flask import Flask, request, send_from_directory

app = Flask(__name__)


@app.route("/leaflet")
def leaflet():
    return send_from_directory("leaflets", request.args["name"])
