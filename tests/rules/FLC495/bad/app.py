from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    auth = request.authorization
    if auth is None and "Authorization" in request.headers:  # expect: FLC495
        return request.headers["Authorization"].split()[1]
    return "no token", 401
