"""Tests with a signed in client."""

from app import app, socketio


def test_connects():
    client = app.test_client()
    assert socketio.test_client(app, flask_test_client=client).is_connected()
