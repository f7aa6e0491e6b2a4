"""A shop that remembers its customers, and wants to be strict with them."""

import secrets

from flask import Flask, session
from flask_login import LoginManager, UserMixin, login_required, login_user

app = Flask(__name__)
app.secret_key = secrets.token_hex()
manager = LoginManager(app)
manager.login_view = "login"
manager.session_protection = "strong"  # expect: FLC475


class User(UserMixin):
    id = "7"


@manager.user_loader
def load(user):
    return User()


@app.route("/login")
def login():
    session.permanent = True
    login_user(User())
    return "welcome"


@app.route("/")
@login_required
def index():
    return "all that is yours"
