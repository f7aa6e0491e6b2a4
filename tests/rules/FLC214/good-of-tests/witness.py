"""Fails where the form for a new car does not arrive."""

from app import app, db

with app.app_context():
    db.create_all()
    answer = app.test_client().get("/admin/car/new/")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
