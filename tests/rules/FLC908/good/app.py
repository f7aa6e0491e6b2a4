"""A shop whose customers log in."""

import secrets

from flask import Flask, render_template
from flask_login import LoginManager, UserMixin, login_required, login_user

app = Flask(__name__)
app.secret_key = secrets.token_hex()
manager = LoginManager(app)
manager.login_view = "login"


class User(UserMixin):
    id = "7"


@manager.user_loader
def load(user):
    return User()


@app.route("/login", methods=["GET", "POST"])
def login():
    return render_template("login.html")


@app.route("/enter")
def enter():
    login_user(User())
    return "welcome"


@app.route("/")
@login_required
def index():
    return "all that is yours"
