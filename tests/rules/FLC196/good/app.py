"""An application with a menu."""

from flask import Flask
from flask_menu import Menu

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Menu(app)


@app.route("/")
def index():
    return "Hello"
