"""Fails where the request fails."""

from app import app

assert app.test_client().get("/").status_code == 200
