"""An application with sign-in that remembers visitors."""

from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_user


class User(UserMixin):
    id = "1"


app = Flask(__name__)
app.secret_key = "the only key"
manager = LoginManager(app)
manager.user_loader(lambda user_id: User())


@app.route("/login")
def login():
    login_user(User(), remember=True)
    return "Hello"


@app.route("/")
def index():
    return "known" if current_user.is_authenticated else "unknown"
