"""An application of the time when extensions were imported from flask.ext, with a visitor of its own."""

from flask import Flask
from flask.ext.login import AnonymousUserMixin, LoginManager, UserMixin, current_user

app = Flask(__name__)
app.secret_key = b"only for this test: 4f2e91c0"
manager = LoginManager(app)


class User(UserMixin):
    def __init__(self, id):
        self.id = id


class Visitor(AnonymousUserMixin):
    id = "visitor"


manager.anonymous_user = Visitor


@manager.user_loader
def load(id):
    return User(id)


@app.route("/")
def index():
    return "Hello" if current_user.is_anonymous() else current_user.id  # expect: FLC459
