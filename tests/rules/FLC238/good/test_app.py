"""Tests of the interface."""

from app import server


def test_hello() -> None:
    client = server.test_client()
    assert client.get("/hello").status_code == 200
