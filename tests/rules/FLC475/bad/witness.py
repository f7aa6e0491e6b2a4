"""Fails where the session is good for another browser at another address."""

from app import app

client = app.test_client()
client.get("/login", headers={"User-Agent": "mine"})
answer = client.get("/", headers={"User-Agent": "theirs"}, environ_base={"REMOTE_ADDR": "10.1.1.1"})

if answer.status_code == 200:
    raise SystemExit("shown to somebody else")
