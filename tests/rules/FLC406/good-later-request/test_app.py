from flask import request, session

from app import app


def test_redirect():
    with app.test_client() as client:
        client.get("/old", follow_redirects=True)
        client.get("/new")
        assert request.path == "/new"
        assert session["seen"] == "new"
