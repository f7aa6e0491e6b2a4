"""Fails where a test cannot put something into the session."""

from app import app

app.secret_key = "a key for this witness only"
client = app.test_client()

with client.session_transaction() as session:
    session["user"] = "ada"

with client.session_transaction() as session:
    if session.get("user") != "ada":
        raise SystemExit(f"the session holds {dict(session)}")
