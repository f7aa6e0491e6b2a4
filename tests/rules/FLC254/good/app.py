"""An application that gives out a token."""

from flask import Flask
from itsdangerous import URLSafeTimedSerializer

app = Flask(__name__)


@app.route("/")
def index():
    return URLSafeTimedSerializer("the key").dumps({"id": 1})
