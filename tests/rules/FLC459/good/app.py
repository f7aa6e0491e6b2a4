"""An application that greets those who signed in."""

from flask import Flask, render_template
from flask_login import LoginManager, UserMixin

app = Flask(__name__)
app.secret_key = b"only for this test: 4f2e91c0"
manager = LoginManager(app)


class User(UserMixin):
    def __init__(self, id):
        self.id = id


@manager.user_loader
def load(id):
    return User(id)


@app.route("/")
def index():
    return render_template("page.html")
