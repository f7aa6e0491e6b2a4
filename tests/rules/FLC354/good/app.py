"""An application that hands out tokens."""

from flask import Flask
from itsdangerous import URLSafeTimedSerializer as Serializer

app = Flask(__name__)


@app.route("/")
def index():
    return Serializer("key").dumps({"id": 1})
