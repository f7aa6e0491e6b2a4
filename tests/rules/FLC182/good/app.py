"""An application with one page."""

from flask import Flask

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/")
def index():
    return "Hello"
