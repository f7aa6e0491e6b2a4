"""Fails where a token that is signed with the public key as secret is read."""

import base64
import hashlib
import hmac

from app import user_of
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

public_key = (
    rsa.generate_private_key(65537, 2048)
    .public_key()
    .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
)


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


message = encoded(b'{"alg":"HS256","typ":"JWT"}') + b"." + encoded(b'{"sub":"mallory"}')
token = message + b"." + encoded(hmac.new(public_key, message, hashlib.sha256).digest())

try:
    user = user_of(token, public_key)
except Exception as error:
    print(repr(error))
else:
    raise SystemExit(f"the token of {user} was taken")
