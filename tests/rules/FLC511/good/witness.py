"""Fails where a visitor is signed out by the change of the key."""

from app import create_app

before = create_app("the old key", [])
after = create_app("the new key", ["the old key"])
response = before.test_client(use_cookies=False).get("/login")
cookies = [value.split(";")[0] for value in response.headers.getlist("Set-Cookie")]

for cookie in cookies:
    answer = after.test_client(use_cookies=False).get("/", headers={"Cookie": cookie}).text
    if answer != "known":
        raise SystemExit(f"{cookie.partition('=')[0]}: {answer}")
