"""Fails where nobody can log in."""

from app import app, db

app.config["WTF_CSRF_ENABLED"] = False
with app.app_context():
    db.create_all()

answer = app.test_client().post("/login", data={"email": "ada@example.org", "password": "wrong"})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
