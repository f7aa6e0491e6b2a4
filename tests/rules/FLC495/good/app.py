from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer "):
        return header.removeprefix("Bearer ")
    return "no token", 401


@app.route("/login")
def login():
    auth = request.authorization
    if auth is None:
        return "no login", 401
    return "hello"
