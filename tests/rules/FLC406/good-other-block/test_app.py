from flask import session

from app import app


def test_redirect():
    with app.test_client() as client:
        assert client.get("/old", follow_redirects=True).data == b"Hello"
    with app.test_client() as client:
        client.get("/new")
        assert session["seen"] == "new"
