"""An application with one page."""

from flask import Flask
from flask_gravatar import Gravatar

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Gravatar(app)


@app.route("/")
def index():
    return "Hello"
