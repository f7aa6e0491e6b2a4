"""Fails where one of the pages does not arrive."""

from app import app

client = app.test_client()

for path in ("/one", "/all", "/names", "/table", "/first", "/column", "/dicts"):
    answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}")
