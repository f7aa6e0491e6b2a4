"""An application with a form."""

from flask import Flask
from flask_wtf import FlaskForm

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/")
def index():
    return FlaskForm.__name__
