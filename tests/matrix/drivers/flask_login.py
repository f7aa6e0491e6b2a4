"""Logs a user in, asks for a page that only users see, and logs out."""

from __future__ import annotations


def load():
    import flask_login  # noqa: F401


def setup(app):
    from flask_login import LoginManager, UserMixin, current_user, login_required, login_user, logout_user

    class User(UserMixin):
        id = "7"

    manager = LoginManager(app)
    manager.login_view = "enter"
    manager.user_loader(lambda user_id: User() if user_id == "7" else None)

    @app.route("/enter")
    def enter():
        login_user(User(), remember=True)
        return "in"

    @app.route("/secret")
    @login_required
    def secret():
        return current_user.get_id()

    @app.route("/leave")
    def leave():
        logout_user()
        return "out"

    return manager


def request(app, client, made):
    assert client.get("/secret").status_code == 302
    assert client.get("/enter").data == b"in"
    assert client.get("/secret").data == b"7"
    assert client.get("/leave").data == b"out"
    assert client.get("/secret").status_code == 302
