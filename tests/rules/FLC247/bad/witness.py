"""Fails where the database cannot be asked."""

from app import app, db

with app.app_context():
    db.session.execute("select 1")
