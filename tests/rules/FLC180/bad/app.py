"""An application with one page."""

from flask import Flask
from flask_track_usage import TrackUsage

app = Flask(__name__)
app.secret_key = "a key for this witness only"
TrackUsage(app, [])


@app.route("/")
def index():
    return "Hello"
