"""A counter."""

import redis

client = redis.Redis(host="localhost", port=6379, encoding="utf-8", decode_responses=True)
