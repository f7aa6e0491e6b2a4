"""Fails where the command that tells the current revision does."""

import tempfile

import flask_migrate

import app

with tempfile.TemporaryDirectory() as folder, app.app.app_context():
    flask_migrate.init(f"{folder}/migrations")
    flask_migrate.current(f"{folder}/migrations")
