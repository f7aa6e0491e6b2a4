"""An application that marks text as safe."""

from flask import Flask, Markup  # expect: FLC205

app = Flask(__name__)


@app.route("/")
def index():
    return Markup("<b>Hello</b>")  # expect: FLC205
