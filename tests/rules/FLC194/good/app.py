"""An application that can ask for a token."""

from authlib.integrations.flask_oauth2 import ResourceProtector
from flask import Flask

app = Flask(__name__)
require_oauth = ResourceProtector()


@app.route("/")
def index():
    return "Hello"
