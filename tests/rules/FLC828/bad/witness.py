"""Fails where a path gets the rule of another, that differs in the case of its letters."""

from app import app

answer = app.test_client().get("/API/names", headers={"Origin": "https://friend.example"})

if answer.headers.get("Access-Control-Allow-Origin") == "https://friend.example":
    raise SystemExit("the rule for /api let a friend in")
