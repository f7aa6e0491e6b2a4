"""An application with one page."""

from flask import Flask
from flask_breadcrumbs import Breadcrumbs

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Breadcrumbs(app=app)


@app.route("/")
def index():
    return "Hello"
