"""An application with one page."""

from flask import Flask
from flask_jwt_extended import JWTManager

app = Flask(__name__)
app.secret_key = "a key for this witness only"
JWTManager(app)


@app.route("/")
def index():
    return "Hello"
