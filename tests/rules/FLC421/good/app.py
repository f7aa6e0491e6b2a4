"""An application behind tokens."""

from flask import Flask
from flask_httpauth import HTTPTokenAuth
from itsdangerous import URLSafeTimedSerializer

app = Flask(__name__)
auth = HTTPTokenAuth(scheme="Token")
signer = URLSafeTimedSerializer("a key for this witness only")


def token():
    return signer.dumps("ada")


@auth.verify_token
def verify_token(text):
    return signer.loads(text, max_age=3600)


@app.route("/")
@auth.login_required
def index():
    return auth.current_user()
