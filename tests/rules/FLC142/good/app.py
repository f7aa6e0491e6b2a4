"""An application whose interface is documented."""

from flask import Flask
from spectree import SpecTree

app = Flask(__name__)
spec = SpecTree("flask")


@app.route("/")
def index():
    return "Hello"


spec.register(app)
