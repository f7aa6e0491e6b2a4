"""An application that marks text as safe."""

from flask import Flask
from markupsafe import Markup

app = Flask(__name__)


@app.route("/")
def index():
    return Markup("<b>Hello</b>")
