from app import app


def test_leads_to_the_page():
    response = app.test_client().post("/", data={"then": "http://localhost/page"})
    assert response.location == "http://localhost/page"
