"""An application with one page."""

from flask import Flask
from flask_share import Share

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Share(app)


@app.route("/")
def index():
    return "Hello"
