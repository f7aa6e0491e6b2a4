"""Fails where a token from before the change of the key is refused."""

from app import create_app

old, new = "the old key, long enough for HS256", "the new key, long enough for HS256"
before = create_app(old, [])
after = create_app(new, [old])
token = before.test_client().get("/token").text
answer = after.test_client().get("/", headers={"Authorization": f"Bearer {token}"})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
