from app import app


def test_index():
    client = app.test_client()
    assert client.get("/").data == b"Hello"
