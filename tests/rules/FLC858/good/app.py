"""Tokens that the project signs itself."""

import os

import jwt


def token(user):
    return jwt.encode({"sub": user}, os.environ.get("TOKEN_KEY") or os.urandom(32), algorithm="HS256")
