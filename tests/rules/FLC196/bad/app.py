"""An application with a bar for navigation."""

from flask import Flask
from flask_nav import Nav

app = Flask(__name__)
Nav(app)


@app.route("/")
def index():
    return "Hello"
