"""Fails where a token that is signed with another secret is read, or one of its own is not."""

from app import token_for, user_of
from authlib.jose import jwt

if user_of(token_for("alice")) != "alice":
    raise SystemExit("its own token is not read")

try:
    user = user_of(jwt.encode({"alg": "HS256"}, {"sub": "mallory"}, "another secret"))
except Exception as error:
    print(repr(error))
else:
    raise SystemExit(f"the token of {user} was taken")
