from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    auth = request.authorization
    if auth is None:
        return request.headers.get("Authorization", "no token"), 401
    if auth.type == "bearer":
        return auth.token
    return "no token", 401
