"""Login of a user kept by Flask-SQLAlchemy, and a page for those logged in.

The address is of no reserved domain: email-validator 1.2.0 refuses example.org in every form.
"""

from __future__ import annotations

NEEDS = ["flask-sqlalchemy", "email-validator", "setuptools<81; python_version < '3.12'"]
CONFIG = {
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "SQLALCHEMY_TRACK_MODIFICATIONS": False,
    "SECURITY_PASSWORD_HASH": "pbkdf2_sha512",
    "SECURITY_PASSWORD_SALT": "salt",
    "WTF_CSRF_ENABLED": False,
}


def load():
    import flask_security  # noqa: F401


def setup(app):
    import flask_security
    from flask_sqlalchemy import SQLAlchemy

    db = SQLAlchemy(app)
    link = db.Table(
        "roles_users",
        db.Column("user_id", db.Integer, db.ForeignKey("user.id")),
        db.Column("role_id", db.Integer, db.ForeignKey("role.id")),
    )

    class Role(db.Model, flask_security.RoleMixin):
        id = db.Column(db.Integer, primary_key=True)
        name = db.Column(db.String(80), unique=True)
        permissions = db.Column(db.String(255))

    class User(db.Model, flask_security.UserMixin):
        id = db.Column(db.Integer, primary_key=True)
        email = db.Column(db.String(255), unique=True)
        password = db.Column(db.String(255))
        active = db.Column(db.Boolean())
        fs_uniquifier = db.Column(db.String(64), unique=True)
        roles = db.relationship("Role", secondary=link, backref="users")

    store = flask_security.SQLAlchemyUserDatastore(db, User, Role)
    security = flask_security.Security(app, store)
    protect = getattr(flask_security, "auth_required", None)
    guard = protect("session") if protect else flask_security.login_required
    app.add_url_rule("/inside", "inside", guard(lambda: "inside"))
    with app.app_context():
        db.create_all()
        hash_password = (
            getattr(flask_security, "hash_password", None) or flask_security.utils.encrypt_password
        )
        store.create_user(email="ada@example.edu", password=hash_password("password"), active=True)
        db.session.commit()
    return security


def request(app, client, made):
    assert client.get("/inside").status_code in (302, 401)
    assert b"password" in client.get("/login").data
    answer = client.post("/login", data={"email": "ada@example.edu", "password": "password"})
    assert answer.status_code == 302, answer.data
    assert client.get("/inside").data == b"inside"
    left = client.get("/logout")  # 5.9 leaves by POST alone
    assert left.status_code == 302 or client.post("/logout").status_code == 302
