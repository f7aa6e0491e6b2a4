"""Fails where a hash is longer than its column: SQLite itself would not notice."""

from app import User

user = User()
user.set_password("secret")
room = User.__table__.c.password_hash.type.length

if len(user.password_hash) > room:
    raise SystemExit(f"{len(user.password_hash)} characters for a column of {room}")
