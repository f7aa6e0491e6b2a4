"""Fails where a token with another nonce, which has to be refused, is an internal error."""

import base64
import hashlib
import hmac
import json
import time

import app

KEY = b"k" * 40


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


claims = {"iss": "https://idp.example.org", "sub": "ada", "aud": "shop", "iat": int(time.time()), "exp": int(time.time()) + 600}
head = encode(json.dumps({"alg": "HS256", "kid": "1"}).encode())
body = head + "." + encode(json.dumps({**claims, "nonce": "wrong"}).encode())
token = body + "." + encode(hmac.new(KEY, body.encode(), hashlib.sha256).digest())

client = app.oauth.create_client("idp")
client.server_metadata.update(
    jwks={"keys": [{"kty": "oct", "k": encode(KEY), "kid": "1", "alg": "HS256"}]},
    id_token_signing_alg_values_supported=["HS256"],
    issuer="https://idp.example.org",
)
assert app.app.test_client().get("/callback", query_string={"id_token": token}).status_code == 401
