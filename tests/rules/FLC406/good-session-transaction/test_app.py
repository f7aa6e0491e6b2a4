from app import app


def test_redirect():
    with app.test_client() as client:
        client.get("/old", follow_redirects=True)
        with client.session_transaction() as session:
            assert session["seen"] == "new"
