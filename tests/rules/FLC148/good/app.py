"""An application whose pages are made smaller."""

from flask import Flask
from flask_minify import Minify

app = Flask(__name__)
Minify(app=app)


@app.route("/")
def index():
    return "<p>  Hello  </p>"
