from flask import request

from app import app


def test_redirect():
    client = app.test_client()
    with client:
        response = client.open("/old", follow_redirects=True)
        assert response.status_code == 200
        assert request.path == "/new"  # expect: FLC406
