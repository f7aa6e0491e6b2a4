"""Fails where the application cannot be imported or one of its pages does not arrive."""

from app import User, app
from flask_login import FlaskLoginClient

visitor = app.test_client()
app.test_client_class = FlaskLoginClient
user = app.test_client(user=User("7"))

for answer in (visitor.get("/"), user.get("/"), user.get("/own")):
    if answer.status_code != 200:
        raise SystemExit(f"answered {answer.status_code}")
