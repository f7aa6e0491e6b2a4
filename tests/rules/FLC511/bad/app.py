"""An application with sign-in, whose key was changed."""

from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_user


class User(UserMixin):
    id = "1"


def create_app(key, fallbacks):
    app = Flask(__name__)
    app.secret_key = key
    app.config["SECRET_KEY_FALLBACKS"] = fallbacks  # expect: FLC511
    manager = LoginManager(app)
    manager.user_loader(lambda user_id: User())

    @app.route("/login")
    def login():
        login_user(User(), remember=True)
        return "Hello"

    @app.route("/")
    def index():
        return "known" if current_user.is_authenticated else "unknown"

    return app
