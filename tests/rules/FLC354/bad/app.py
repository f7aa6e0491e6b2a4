"""An application that hands out tokens."""

from flask import Flask
from itsdangerous import TimedJSONWebSignatureSerializer as Serializer  # expect: FLC354

app = Flask(__name__)


@app.route("/")
def index():
    return Serializer("key", expires_in=60).dumps({"id": 1})  # expect: FLC354
