from flask import Flask, session

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/login")
def login():
    session["user"] = "ada"
    session.permanent = False
    return "Hello"


@app.route("/page")
def page():
    return "a page for everybody"
