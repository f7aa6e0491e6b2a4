"""A user who registers, logs in and asks for a page for members."""

from __future__ import annotations

NEEDS = ["flask-sqlalchemy", "flask-mail", "email-validator"]
CONFIG = {
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "SQLALCHEMY_TRACK_MODIFICATIONS": False,
    "USER_APP_NAME": "smoke",
    "USER_ENABLE_EMAIL": False,
    "USER_ENABLE_USERNAME": True,
    "USER_REQUIRE_RETYPE_PASSWORD": False,
    "USER_ENABLE_RETYPE_PASSWORD": False,  # its name before 1.0
    "USER_EMAIL_SENDER_EMAIL": "a@example.com",
    "WTF_CSRF_ENABLED": False,
}


def load():
    import flask_user  # noqa: F401


def setup(app):
    import flask_user
    from flask_sqlalchemy import SQLAlchemy

    db = SQLAlchemy(app)

    class User(db.Model, flask_user.UserMixin):
        id = db.Column(db.Integer, primary_key=True)
        active = db.Column("is_active", db.Boolean(), nullable=False, default=True)
        username = db.Column(db.String(100), nullable=False, unique=True)
        password = db.Column(db.String(255), nullable=False, default="")

    with app.app_context():
        db.create_all()
    if flask_user.__version__.startswith("0."):
        made = flask_user.UserManager(flask_user.SQLAlchemyAdapter(db, User), app)
    else:
        made = flask_user.UserManager(app, db, User)
    app.add_url_rule("/members", "members", flask_user.login_required(lambda: "members"))
    return made


def request(app, client, made):
    assert client.get("/members").status_code == 302
    assert client.get("/user/sign-in").status_code == 200
    data = {"username": "member", "password": "Password1"}
    answer = client.post("/user/register", data=data)
    assert answer.status_code == 302, answer.data
    answer = client.post("/user/sign-in", data=data)
    assert answer.status_code == 302, answer.data
    assert client.get("/members").data == b"members"
