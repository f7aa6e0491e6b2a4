from app import app
from werkzeug.test import Client


def test_index():
    response = Client(app).get("/")
    assert response.status == "200 OK"
