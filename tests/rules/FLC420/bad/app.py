"""An application behind tokens."""

from flask import Flask
from flask_httpauth import HTTPTokenAuth

app = Flask(__name__)
auth = HTTPTokenAuth(scheme="Bearer")  # expect: FLC420


@auth.verify_token
def verify_token(token):
    return "ada" if token == "secret" else None


@app.route("/")
@auth.login_required
def index():
    return auth.current_user()
