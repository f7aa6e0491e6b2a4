from flask import Flask
from flask_httpauth import HTTPTokenAuth

app = Flask(__name__)
auth = HTTPTokenAuth()
tokens = {"ada": "a token", "bob, who never had one": ""}


@auth.verify_token
def verify(token):
    if not token:
        return None
    return next((name for name, own in tokens.items() if own == token), None)


@app.route("/")
@auth.login_required
def index():
    return auth.current_user()
