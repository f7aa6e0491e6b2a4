"""Fails where the second customer's question is refused."""

from app import app

answers = []
for _ in range(2):
    client = app.test_client()
    token = client.get("/ask").text
    answers.append(client.post("/answer", data={"csrf_token": token}).text)

if answers != ["42", "42"]:
    raise SystemExit(f"answered: {answers}")
