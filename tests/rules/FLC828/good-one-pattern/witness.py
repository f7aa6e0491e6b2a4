"""Fails where a page is handed out to the friend of another: a single pattern has no rule to be mixed up with."""

from app import app

client = app.test_client()
friend, stranger = "https://friend.example", "https://stranger.example"
other = client.get("/API/names", headers={"Origin": friend})
strange = client.get("/api/names", headers={"Origin": stranger})

if other.status_code == 200 or strange.headers.get("Access-Control-Allow-Origin"):
    raise SystemExit(f"answered {other.status_code}, {strange.headers}")
