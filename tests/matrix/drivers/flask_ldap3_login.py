"""The login form, shown and refused; there is no server to ask."""

from __future__ import annotations

NEEDS = ["flask-login"]
CONFIG = {
    "LDAP_HOST": "ldap.example.org",
    "LDAP_BASE_DN": "dc=example,dc=org",
    "LDAP_USER_DN": "ou=users",
    "WTF_CSRF_ENABLED": False,
}


def load():
    import flask_ldap3_login.forms  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_ldap3_login import LDAP3LoginManager
    from flask_ldap3_login.forms import LDAPLoginForm
    from flask_login import LoginManager

    LoginManager(app).user_loader(lambda user_id: None)
    made = LDAP3LoginManager(app)
    made.save_user(lambda dn, username, data, memberships: None)

    @app.route("/login", methods=["GET", "POST"])
    def login():
        form = LDAPLoginForm()
        if form.validate_on_submit():
            return "in"
        return render_template_string("{{ form.username }}{{ form.password }}", form=form)

    return made


def request(app, client, made):
    assert b'name="password"' in client.get("/login").data
    assert b'name="password"' in client.post("/login", data={"username": ""}).data
    with app.app_context():
        assert made.full_user_search_dn == "ou=users,dc=example,dc=org"
