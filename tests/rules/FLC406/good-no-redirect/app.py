"""An application whose page redirects nowhere."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/new")
def new():
    session["seen"] = "new"
    return "Hello"
