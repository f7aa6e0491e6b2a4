"""Fails where a session that was signed with the old key is lost, or a forged one accepted."""

from flask import Flask, session

from app import create_app

app = create_app()
before = Flask("before")
before.secret_key = "the old key"


@before.route("/")
def sign_in():
    session["user"] = "ada"
    return ""


cookie = before.test_client(use_cookies=False).get("/").headers["Set-Cookie"].split(";")[0]
answer = app.test_client(use_cookies=False).get("/", headers={"Cookie": cookie}).get_data(as_text=True)

if answer != "ada":
    raise SystemExit(f"answered {answer!r}")

forger = Flask("forger")
forger.secret_key = "k"
forger.add_url_rule("/", view_func=sign_in)
cookie = forger.test_client(use_cookies=False).get("/").headers["Set-Cookie"].split(";")[0]
answer = app.test_client(use_cookies=False).get("/", headers={"Cookie": cookie}).get_data(as_text=True)

if answer != "nobody":
    raise SystemExit(f"answered {answer!r} to a forged cookie")
