"""An application with one page."""

from flask import Flask
from flask_restx import Api

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Api(doc=False)


@app.route("/")
def index():
    return "Hello"
