"""Fails where a session signed with a key that everybody tries first is taken for one of the application."""

import hashlib

from flask.json.tag import TaggedJSONSerializer
from itsdangerous import URLSafeTimedSerializer

KEYS = ("dev", "secret", "change-me", "you-will-never-guess", "super-secret")

try:
    from app import app
except (KeyError, RuntimeError):
    raise SystemExit(0) from None  # it does not start without a key

for key in KEYS:
    signing = {"key_derivation": "hmac", "digest_method": hashlib.sha1}
    serializer = URLSafeTimedSerializer(key, "cookie-session", TaggedJSONSerializer(), signer_kwargs=signing)
    forged = serializer.dumps({"user": "admin"})
    client = app.test_client()
    client.set_cookie("session", forged)
    answer = client.get("/").text
    assert answer != "hello admin", f"the key is {key!r}"
