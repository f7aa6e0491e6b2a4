"""Sends a visitor to the provider and keeps the state in the session."""

from __future__ import annotations


def load():
    from flask_dance.contrib.github import github, make_github_blueprint  # noqa: F401


def setup(app):
    from flask import redirect, url_for
    from flask_dance.contrib.github import github, make_github_blueprint

    blueprint = make_github_blueprint(client_id="my-key", client_secret="my-secret", scope="user")
    app.register_blueprint(blueprint, url_prefix="/login")

    @app.route("/me")
    def me():
        return "me" if github.authorized else redirect(url_for("github.login"))

    return blueprint


def request(app, client, made):
    assert client.get("/me").headers["Location"].endswith("/login/github")
    answer = client.get("/login/github")
    assert answer.status_code == 302 and "client_id=my-key" in answer.headers["Location"]
    with client.session_transaction() as session:
        assert session["github_oauth_state"]
    assert client.get("/login/github/authorized?error=denied").status_code == 302
