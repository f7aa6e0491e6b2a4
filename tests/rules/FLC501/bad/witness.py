"""Fails where a session that was signed with the old key is lost."""

from flask import Flask, session

from app import app

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
