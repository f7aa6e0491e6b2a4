from flask import Flask, session

app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/")
def index():
    return "Hello again" if session.get("user") else "Hello"
