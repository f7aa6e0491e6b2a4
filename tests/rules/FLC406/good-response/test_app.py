from app import app


def test_redirect():
    with app.test_client() as client:
        response = client.get("/old", follow_redirects=True)
        assert response.request.path == "/new"
