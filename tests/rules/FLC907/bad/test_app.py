"""Tests of the shop."""

import pytest
from app import app as shop


@pytest.fixture
def app():
    with shop.app_context():
        yield shop


def test_two_customers(app):
    client = app.test_client()
    assert client.get("/", headers={"X-Name": "Ann"}).text == "Ann"
    assert client.get("/", headers={"X-Name": "Bob"}).text == "Bob"  # expect: FLC907
