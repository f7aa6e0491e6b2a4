"""Fails where a new session cannot be read with the new key alone."""

from flask import Flask, session

from app import app

later = Flask("later")
later.secret_key = "the new key"


@later.route("/")
def index():
    return session.get("user", "nobody")


cookie = app.test_client(use_cookies=False).get("/").headers["Set-Cookie"].split(";")[0]
answer = later.test_client(use_cookies=False).get("/", headers={"Cookie": cookie}).text

if answer != "ada":
    raise SystemExit(f"answered {answer!r}")
