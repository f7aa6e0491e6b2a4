"""Fails where the page of another path is handed out to the friend, or a stranger gets in."""

from app import app

client = app.test_client()
friend, stranger = "https://friend.example", "https://stranger.example"
other = client.get("/API/names", headers={"Origin": friend})
strange = client.get("/api/names", headers={"Origin": stranger})

if other.status_code == 200 or strange.headers.get("Access-Control-Allow-Origin"):
    raise SystemExit(f"answered {other.status_code}, {strange.headers}")
