"""An application with one page."""

from flask import Flask
from authlib.integrations.flask_client import OAuth

app = Flask(__name__)
app.secret_key = "a key for this witness only"
OAuth(app)


@app.route("/")
def index():
    return "Hello"
