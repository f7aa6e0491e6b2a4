"""Fails where a page does not arrive."""

from app import app

client = app.test_client()
answers = [client.get(path).status_code for path in ("/one", "/two")]

if answers != [200, 200]:
    raise SystemExit(f"answered {answers}")
