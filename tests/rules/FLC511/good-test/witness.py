"""Fails where a visitor who is remembered is not known."""

from app import app

response = app.test_client(use_cookies=False).get("/login")
cookies = [value.split(";")[0] for value in response.headers.getlist("Set-Cookie")]

for cookie in cookies:
    answer = app.test_client(use_cookies=False).get("/", headers={"Cookie": cookie}).text
    if answer != "known":
        raise SystemExit(f"{cookie.partition('=')[0]}: {answer}")
