"""An application with a queue."""

from flask import Flask
from flask_rq2 import RQ

app = Flask(__name__)
RQ(app)


@app.route("/")
def index():
    return "Hello"
