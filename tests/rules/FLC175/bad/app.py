"""An application with one page."""

from flask import Flask
from flask_jwt import JWT

app = Flask(__name__)
app.secret_key = "a key for this witness only"
JWT(app, lambda name, password: None, lambda payload: None)


@app.route("/")
def index():
    return "Hello"
