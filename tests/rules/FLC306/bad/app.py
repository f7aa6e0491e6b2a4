"""An application with a form."""

from flask import Flask
from flask.ext.wtf import FlaskForm  # expect: FLC306

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/")
def index():
    return FlaskForm.__name__  # expect: FLC306
