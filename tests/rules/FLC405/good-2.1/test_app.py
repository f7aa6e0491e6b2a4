from app import app


def test_index():
    with app.test_client() as client:
        assert client.get("/").data == b"Hello"
