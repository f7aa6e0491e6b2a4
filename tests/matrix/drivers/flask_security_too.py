"""Registers a user with a role, logs in through the form and asks for a page that needs it.

The address is of no reserved domain: email-validator 1.2.0 refuses example.org in every form.
"""

from __future__ import annotations

NEEDS = ["flask-sqlalchemy"]
CONFIG = {
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "SQLALCHEMY_TRACK_MODIFICATIONS": False,
    "SECURITY_PASSWORD_SALT": "146585145368132386173505678016728509634",
    "SECURITY_PASSWORD_HASH": "pbkdf2_sha512",
    "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
    "SECURITY_SEND_REGISTER_EMAIL": False,
    "WTF_CSRF_ENABLED": False,
}


def load():
    from flask_security import Security, SQLAlchemyUserDatastore  # noqa: F401


def setup(app):
    from flask_security import (
        RoleMixin,
        Security,
        SQLAlchemyUserDatastore,
        UserMixin,
        auth_required,
        roles_required,
    )
    from flask_security.utils import hash_password
    from flask_sqlalchemy import SQLAlchemy

    db = SQLAlchemy(app)
    users_roles = db.Table(
        "users_roles",
        db.Column("user_id", db.Integer(), db.ForeignKey("user.id")),
        db.Column("role_id", db.Integer(), db.ForeignKey("role.id")),
    )

    class Role(db.Model, RoleMixin):
        id = db.Column(db.Integer(), primary_key=True)
        name = db.Column(db.String(80), unique=True)

    class User(db.Model, UserMixin):
        id = db.Column(db.Integer, primary_key=True)
        email = db.Column(db.String(255), unique=True)
        password = db.Column(db.String(255))
        active = db.Column(db.Boolean())
        fs_uniquifier = db.Column(db.String(64), unique=True)
        roles = db.relationship("Role", secondary=users_roles, backref=db.backref("users", lazy="dynamic"))

    store = SQLAlchemyUserDatastore(db, User, Role)
    security = Security(app, store)

    @app.route("/secret")
    @auth_required("session")
    @roles_required("admin")
    def secret():
        return "secret"

    with app.app_context():
        db.create_all()
        role = store.create_role(name="admin")
        store.create_user(email="ada@example.edu", password=hash_password("correct horse"), roles=[role])
        db.session.commit()
    return security


def request(app, client, made):
    assert client.get("/secret").status_code in (302, 401)
    assert b"password" in client.get("/login").data
    form = {"email": "ada@example.edu", "password": "correct horse"}
    answer = client.post("/login", data=form)
    assert answer.status_code == 302, answer.data
    assert client.get("/secret").data == b"secret"
