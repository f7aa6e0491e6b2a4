"""Fails where the database cannot be reached."""

from app import app, db

with app.app_context():
    assert db.session.execute(db.text("select 1")).scalar() == 1
