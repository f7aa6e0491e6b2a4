"""Fails where a token that was signed with a word of the usual lists opens a view."""

import os

import jwt

os.environ.setdefault("APP_SECRET", os.urandom(32).hex())

from app import app

for key in ("dev", "secret", "change-me", "super-secret"):
    claims = {"sub": "admin", "type": "access", "jti": "1", "fresh": False, "exp": 4102444800}
    token = jwt.encode(claims, key, "HS256")
    response = app.test_client().get("/", headers={"Authorization": f"Bearer {token}"})
    assert response.status_code != 200, f"the key is {key!r}"
