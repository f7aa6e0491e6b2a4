"""An application that takes another session."""

from flask import Flask, session
from flask.globals import request_ctx
from flask.sessions import SecureCookieSession

app = Flask(__name__)
app.secret_key = "4f0c9a7be2d84e1c"


@app.route("/")
def index():
    request_ctx.session = SecureCookieSession({"name": "ann"})  # expect: FLC444
    return session["name"]
