"""A shop that hands out its leaflets."""

from flask import Flask, request, send_file

app = Flask(__name__)


@app.route("/leaflet")
def leaflet():
    return send_file(request.args["name"])  # expect: FLC909
