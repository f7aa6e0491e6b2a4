from app import app


def test_leads_to_the_page():
    response = app.test_client().get("/")
    assert response.status_code == 302  # expect: FLC446
    assert response.location == "/page"
