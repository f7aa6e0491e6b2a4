"""An application that knows who asks by a header."""

from flask import Flask
from flask_login import LoginManager, UserMixin

app = Flask(__name__)
app.secret_key = "the key"
manager = LoginManager()
manager.init_app(app)


@manager.request_loader
def load(request):
    return UserMixin() if request.headers.get("Authorization") == "me" else None


@app.route("/")
def index():
    return "Hello"
