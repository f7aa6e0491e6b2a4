"""An application that marks text as safe."""

from flask import Flask
from jinja2 import Markup  # expect: FLC350

app = Flask(__name__)


@app.route("/")
def index():
    return Markup("<b>Hello</b>")  # expect: FLC350
