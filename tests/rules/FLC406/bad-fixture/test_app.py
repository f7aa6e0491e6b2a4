from flask import session


def test_redirect(client):
    with client:
        client.get("/old", follow_redirects=True)
        assert "seen" in session  # expect: FLC406
