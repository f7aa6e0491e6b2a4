"""An application whose older page redirects to the old one, and that to the new one."""

from flask import Flask, redirect, session, url_for

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/older")
def older():
    return redirect(url_for("old"))


@app.route("/old")
def old():
    return redirect(url_for("new"))


@app.route("/new")
def new():
    session["seen"] = "new"
    return "Hello"
