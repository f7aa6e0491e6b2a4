"""An application that looks at each request first."""

from flask import Flask, g

app = Flask(__name__)


@app.before_request
def look():
    g.open = True


@app.route("/")
def index():
    return "Hello"
