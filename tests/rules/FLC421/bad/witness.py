"""Fails where a token that the application made is refused."""

from app import app, token

with app.app_context():
    made = token()
answer = app.test_client().get("/", headers={"Authorization": "token " + made})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
