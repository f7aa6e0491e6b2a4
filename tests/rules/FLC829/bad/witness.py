"""Fails where a path that is escaped twice is answered by a wider rule than its own."""

from app import app

answer = app.test_client().get("/%2570rivate/names", headers={"Origin": "https://friend.example"})

if answer.headers.get("Access-Control-Allow-Origin") == "https://friend.example":
    raise SystemExit("answered by the rule for all paths")
