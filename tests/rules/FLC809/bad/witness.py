"""Fails where a cookie without a name is read as one whose name browsers guard."""

from app import app

environ = {"HTTP_COOKIE": "=__Host-user=mallory"}
answer = app.test_client(use_cookies=False).get("/", environ_overrides=environ).get_data()

if answer != b"nobody":
    raise SystemExit(f"answered {answer!r}")
