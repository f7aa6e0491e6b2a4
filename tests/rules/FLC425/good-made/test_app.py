from app import app
from flask import url_for


def test_leads_to_the_page():
    response = app.test_client().get("/")
    with app.test_request_context():
        assert response.location == url_for("page", _external=True)
