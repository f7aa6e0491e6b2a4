from flask import Flask, session

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.before_request
def stay():
    session.permanent = True


@app.route("/login")
def login():
    session["user"] = "ada"
    return "Hello"


@app.route("/page")
def page():
    return "a page for everybody"
