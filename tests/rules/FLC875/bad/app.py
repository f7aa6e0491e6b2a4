"""Tokens that the project signs itself."""

from authlib.jose import jwt  # expect: FLC875


def token(user):
    return jwt.encode({"alg": "HS256"}, {"sub": user}, "k" * 40)
