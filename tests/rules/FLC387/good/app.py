"""An application that signs users in."""

from flask import Flask
from flask_login import LoginManager

app = Flask(__name__)
app.config["SECRET_KEY"] = "a key for this witness only"
login_manager = LoginManager(app)


@login_manager.user_loader
def load(text):
    return None


@app.route("/")
def index():
    return "Hello"
