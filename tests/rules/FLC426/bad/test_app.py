from app import app
from werkzeug.test import Client


def test_index():
    body, status, headers = Client(app).get("/")  # expect: FLC426
    assert status == "200 OK"
