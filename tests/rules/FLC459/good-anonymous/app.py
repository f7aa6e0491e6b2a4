"""An application whose users are of a class of its own."""

from flask import Flask, g, render_template
from flask_login import LoginManager, current_user

app = Flask(__name__)
app.secret_key = b"only for this test: 4f2e91c0"
manager = LoginManager(app)


class User:
    def __init__(self, id):
        self.id = id

    def is_authenticated(self):
        return True

    def is_active(self):
        return True

    def get_id(self):
        return self.id


class Visitor:
    def is_authenticated(self):
        return False


manager.anonymous_user = Visitor


@manager.user_loader
def load(id):
    return User(id)


@app.before_request
def before():
    g.user = current_user


@app.route("/")
def index():
    return render_template("page.html")
