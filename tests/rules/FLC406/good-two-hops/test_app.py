from flask import session

from app import app


def test_redirect():
    with app.test_client() as client:
        client.get("/older", follow_redirects=True)
        assert session["seen"] == "new"
