"""Tests of the interface."""

from app import server


def test_hello() -> None:
    client = server.app.test_client()  # expect: FLC238
    assert client.get("/hello").status_code == 200
