"""Gives an identity a role and guards a view with a permission."""

from __future__ import annotations


def load():
    from flask_principal import Permission, Principal, RoleNeed  # noqa: F401


def setup(app):
    from flask_principal import (
        Identity,
        Permission,
        PermissionDenied,
        Principal,
        RoleNeed,
        identity_changed,
        identity_loaded,
    )

    principal = Principal(app)
    admin = Permission(RoleNeed("admin"))

    @identity_loaded.connect_via(app)
    def on_loaded(sender, identity):
        if identity.id == "ada":
            identity.provides.add(RoleNeed("admin"))

    @app.route("/enter")
    def enter():
        identity_changed.send(app, identity=Identity("ada"))
        return "in"

    @app.route("/admin")
    @admin.require()
    def secret():
        return "secret"

    app.register_error_handler(PermissionDenied, lambda error: ("denied", 403))
    return principal, on_loaded


def request(app, client, made):
    assert client.get("/admin").status_code == 403
    assert client.get("/enter").data == b"in"
    assert client.get("/admin").data == b"secret"
