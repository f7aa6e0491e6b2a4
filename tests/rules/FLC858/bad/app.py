"""Tokens that the project signs itself."""

import jwt


def token(user):
    return jwt.encode({"sub": user}, "supersecretkey", algorithm="HS256")  # expect: FLC858
