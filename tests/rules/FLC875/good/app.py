"""Tokens that the project signs itself."""

from joserfc import jwt
from joserfc.jwk import OctKey


def token(user):
    return jwt.encode({"alg": "HS256"}, {"sub": user}, OctKey.import_key("k" * 40))
