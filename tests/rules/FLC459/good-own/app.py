"""An application whose users are of a class of its own."""

from flask import Flask, g, render_template
from flask_login import LoginManager, current_user, login_required

app = Flask(__name__)
app.secret_key = b"only for this test: 4f2e91c0"
manager = LoginManager(app)


class User:
    def __init__(self, id):
        self.id = id

    @property
    def is_authenticated(self):
        return True

    def is_anonymous(self):
        return False

    def is_active(self):
        return True

    def get_id(self):
        return self.id


@manager.user_loader
def load(id):
    return User(id)


@app.before_request
def before():
    g.user = current_user


@app.route("/")
def index():
    return render_template("page.html")


@app.route("/own")
@login_required
def own():
    return "nobody" if current_user.is_anonymous() else current_user.id
