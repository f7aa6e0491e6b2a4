"""A sign-in by OpenID Connect."""

from authlib.integrations.flask_client import OAuth
from authlib.jose.errors import JoseError  # expect: FLC875
from flask import Flask, request

app = Flask(__name__)
app.secret_key = "9f3c1c4f1f9d4fd0a7c6a0d4b1c5e8f2"
oauth = OAuth(app)
oauth.register("idp", client_id="shop", client_secret="k" * 40, issuer="https://idp.example.org")


@app.route("/callback")
def callback():
    try:
        claims = oauth.idp.parse_id_token({"id_token": request.args["id_token"]}, nonce="right")
    except JoseError:  # expect: FLC568
        return "refused", 401
    return claims["sub"]
