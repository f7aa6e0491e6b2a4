"""Fails where the extension does not work with this Flask."""

from app import app, db

with app.app_context():
    print(db.engine.name)
