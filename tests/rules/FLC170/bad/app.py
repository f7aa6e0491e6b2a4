"""An application with one page."""

from flask import Flask
from flask_script import Manager

app = Flask(__name__)
app.secret_key = "a key for this witness only"
manager = Manager(app)


@app.route("/")
def index():
    return "Hello"
