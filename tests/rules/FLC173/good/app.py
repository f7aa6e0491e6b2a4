"""An application with one page."""

from flask import Flask
from flask_babel import Babel

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Babel(app)


@app.route("/")
def index():
    return "Hello"
