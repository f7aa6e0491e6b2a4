"""An application whose old page redirects to the new one."""

from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/old")
def old():
    return redirect("/new")


@app.route("/new")
def new():
    session["seen"] = "new"
    return "Hello"
