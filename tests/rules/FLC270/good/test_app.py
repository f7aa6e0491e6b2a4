from app import app
from flask import g


def test_looks():
    with app.test_client() as client:
        client.get("/")
        assert g.open
