"""An application that uses what the top of Werkzeug still has."""

import werkzeug
from flask import Flask
from werkzeug import Client, Request, Response, run_simple

app = Flask(__name__)
USED = (Client, Request, Response, run_simple, werkzeug.exceptions.NotFound)


@app.route("/")
def index():
    return "Hello"
