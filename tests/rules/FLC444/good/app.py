"""An application that takes another session."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "4f0c9a7be2d84e1c"


@app.route("/")
def index():
    session.clear()
    session.update({"name": "ann"})
    return session["name"]
