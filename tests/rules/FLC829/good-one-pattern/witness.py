"""Fails where a path that is escaped twice gets other origins than the same path in full."""

from app import app

client, headers = app.test_client(), {"Origin": "https://friend.example"}
answers = [client.get(path, headers=headers) for path in ("/private", "/%2570rivate")]

if len({answer.headers.get("Access-Control-Allow-Origin") for answer in answers}) > 1:
    raise SystemExit("the escapes made a difference")
