"""An application that remembers who signed in, and its test."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/login")
def login():
    session["user"] = "ada"
    return "Hello"


def test_login():
    with app.test_client() as client:
        client.get("/login")
        assert session["user"] == "ada"
