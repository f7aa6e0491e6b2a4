"""An application with two hosts."""

from flask import Flask, session

app = Flask(__name__, subdomain_matching=True)
app.secret_key = "a key for this witness only"
app.config["SERVER_NAME"] = "example.com"
app.config["SESSION_COOKIE_DOMAIN"] = "example.com"


@app.route("/login")
def login():
    session["user"] = "ada"
    return "Hello"


@app.route("/", subdomain="shop")
def shop():
    return session.get("user", "nobody")
