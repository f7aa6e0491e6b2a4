"""An application with one page."""

from flask import Flask
from flask_googlemaps import GoogleMaps

app = Flask(__name__)
app.secret_key = "a key for this witness only"
GoogleMaps(app)


@app.route("/")
def index():
    return "Hello"
