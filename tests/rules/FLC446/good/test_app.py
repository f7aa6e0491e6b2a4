from app import app


def test_leads_to_the_page():
    response = app.test_client().get("/")
    assert response.status_code in {302, 303}
    assert response.location == "/page"
