"""An application whose users sign in elsewhere."""

from authlib.integrations.flask_client import OAuth
from flask import Flask

app = Flask(__name__)
app.secret_key = b"only for this test: 4f2e91c0"
oauth = OAuth(app)
provider = oauth.register("provider", client_id="shop", client_secret="only for this test")


@app.route("/")
def index():
    token = {"access_token": "only for this test"}
    user = oauth.provider.parse_id_token(token, nonce=None)
    return user or "Hello"


@app.route("/again")
def again():
    user = provider.parse_id_token({"access_token": "only for this test"}, nonce=None)
    return user or "Hello"
