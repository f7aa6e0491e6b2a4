"""An application that looks at the data of some requests."""

from flask import Flask, g, request

app = Flask(__name__)


@app.before_request
def load():
    g.data = request.get_json() if request.is_json else None


@app.route("/")
def index():
    return str(g.data)
