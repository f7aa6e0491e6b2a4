"""A shop with a page for its keeper."""

import secrets

from flask import Flask
from flask_login import LoginManager, login_required

app = Flask(__name__)
app.secret_key = secrets.token_hex()
login = LoginManager(app)
login.user_loader(lambda user: None)
login.login_view = "index"


@app.route("/")
def index():
    return "Hello"


@app.route("/admin")
@login_required
def admin():
    return "all that is secret"
