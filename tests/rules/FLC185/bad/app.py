"""An application with one page."""

from flask import Flask
from flask_jsglue import JSGlue

app = Flask(__name__)
app.secret_key = "a key for this witness only"
JSGlue(app)


@app.route("/")
def index():
    return "Hello"
