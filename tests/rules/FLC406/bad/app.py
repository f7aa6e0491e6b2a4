"""An application whose old page redirects to the new one."""

from flask import Flask, redirect, session, url_for

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/old")
def old():
    return redirect(url_for("new"))


@app.route("/new")
def new():
    session["seen"] = "new"
    return "Hello"
