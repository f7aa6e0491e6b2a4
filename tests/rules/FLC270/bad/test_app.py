from app import app
from flask import g


def test_looks():
    with app.test_request_context("/"):
        app.preprocess_request()  # expect: FLC270
        assert g.open
