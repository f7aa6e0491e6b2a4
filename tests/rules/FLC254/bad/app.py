"""An application that gives out a token."""

from flask import Flask
from itsdangerous import TimedJSONWebSignatureSerializer

app = Flask(__name__)


@app.route("/")
def index():
    return TimedJSONWebSignatureSerializer("the key").dumps({"id": 1})  # expect: FLC254
