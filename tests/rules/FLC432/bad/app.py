"""An application that looks up anew what somebody wants to have fresh."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    if request.cache_control.no_cache == "*":  # expect: FLC432
        return "fresh"
    return "stored"
