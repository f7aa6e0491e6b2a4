"""A user who gets a token for a password, and a page that asks for it."""

from __future__ import annotations

NEEDS = ["setuptools<81; python_version < '3.12'"]
CONFIG = {
    "SECRET_KEY": "a secret that is long enough for anybody",
    "JWT_ACCESS_LIFESPAN": {"hours": 24},
    "JWT_REFRESH_LIFESPAN": {"days": 30},
}


class User:
    identity = id = 1
    username = "a"
    rolenames = ("admin",)
    password = ""

    @classmethod
    def lookup(cls, username):
        return cls() if username == "a" else None

    @classmethod
    def identify(cls, identity):
        return cls()

    def is_valid(self):
        return True


def load():
    import flask_praetorian  # noqa: F401


def setup(app):
    import flask_praetorian

    made = flask_praetorian.Praetorian(app, User)
    with app.app_context():
        User.password = (getattr(made, "hash_password", None) or made.encrypt_password)("right")

    @app.route("/login")
    def login():
        return made.encode_jwt_token(made.authenticate("a", "right"))

    app.add_url_rule("/inside", "inside", flask_praetorian.auth_required(lambda: "inside"))
    app.add_url_rule("/admin", "admin", flask_praetorian.roles_required("admin")(lambda: "admin"))
    return made


def request(app, client, made):
    token = client.get("/login").data.decode()
    headers = {"Authorization": "Bearer " + token}
    assert client.get("/inside").status_code == 401
    assert client.get("/inside", headers=headers).data == b"inside"
    assert client.get("/admin", headers=headers).data == b"admin"
