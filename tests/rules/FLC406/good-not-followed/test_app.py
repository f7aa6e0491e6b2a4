from flask import request

from app import app


def test_redirect():
    with app.test_client() as client:
        client.get("/old", follow_redirects=False)
        assert request.path == "/old"
