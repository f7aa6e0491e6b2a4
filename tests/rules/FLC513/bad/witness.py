"""Fails where a session from before the change of the key is lost."""

import tempfile

from app import create_app

with tempfile.TemporaryDirectory() as folder:
    before = create_app("the old key", [], folder)
    after = create_app("the new key", ["the old key"], folder)
    response = before.test_client(use_cookies=False).get("/login")
    headers = {"Cookie": response.headers["Set-Cookie"].split(";")[0]}
    answer = after.test_client(use_cookies=False).get("/", headers=headers).text

if answer != "ada":
    raise SystemExit(f"answered {answer!r}")
