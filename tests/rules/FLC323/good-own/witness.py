"""Fails where the page does not arrive."""

from app import app, db

with app.app_context():
    db.create_all()
    answer = app.test_client().get("/")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
