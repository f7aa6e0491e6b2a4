"""Fails where the token of another application is not taken."""

import time

import jwt
from app import app

now = int(time.time())
token = jwt.encode(
    {"sub": "ada", "iat": now, "nbf": now, "exp": now + 60}, app.config["JWT_SECRET_KEY"], algorithm="HS256"
)
answer = app.test_client().get("/", headers={"Authorization": f"Bearer {token}"})

if answer.data != b"ada":
    raise SystemExit(f"answered {answer.status_code}")
