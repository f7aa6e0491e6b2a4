"""Fails where a token is not signed with the new key."""

from app import security
from itsdangerous import BadSignature, URLSafeTimedSerializer

serializer = security.reset_serializer
later = URLSafeTimedSerializer("the new key", salt=serializer.salt)

try:
    later.loads(serializer.dumps("ada"))
except BadSignature as error:
    raise SystemExit(f"the new key alone does not read a new token: {error}") from None
