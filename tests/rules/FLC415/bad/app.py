"""An application that looks at the data of each request."""

from flask import Flask, g, request

app = Flask(__name__)


@app.before_request
def load():
    g.data = request.get_json()  # expect: FLC415


@app.route("/")
def index():
    return str(g.data)
