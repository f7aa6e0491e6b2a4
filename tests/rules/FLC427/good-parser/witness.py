"""Fails where the browser is not told."""

from app import app

agent = "Mozilla/5.0 (X11; Linux x86_64; rv:91.0) Gecko/20100101 Firefox/91.0"
answer = app.test_client().get("/", headers={"User-Agent": agent})

if answer.data != b"Hello firefox":
    raise SystemExit(f"answered {answer.data}")
