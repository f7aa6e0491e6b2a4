"""An application that knows who asks by a header."""

from flask import Flask
from flask_login import LoginManager, UserMixin

app = Flask(__name__)
app.secret_key = "the key"
manager = LoginManager()
manager.setup_app(app)  # expect: FLC264


@manager.header_loader  # expect: FLC264
def load(value):
    return UserMixin() if value == "me" else None


@app.route("/")
def index():
    return "Hello"
