"""Fails where the message for the user cannot be kept in the session; needs no Redis."""

import redis

from app import app

kept = {}
redis.Redis.get = lambda self, name: kept.get(name)
redis.Redis.set = lambda self, name, value, ex=None: kept.update({name: value})
redis.Redis.setex = lambda self, name, time, value: kept.update({name: value})
redis.Redis.delete = lambda self, *names: [kept.pop(name, None) for name in names]
redis.Redis.exists = lambda self, name: name in kept
answer = app.test_client().get("/")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
