"""Fails where a form from before the change of the key is refused."""

from app import create_app

before = create_app("the old key", [])
after = create_app("the new key", ["the old key"])
form = before.test_client(use_cookies=False).get("/form")
headers = {"Cookie": form.headers["Set-Cookie"].split(";")[0], "X-CSRFToken": form.text}
answer = after.test_client(use_cookies=False).post("/send", headers=headers)

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
