"""A counter."""

import redis

client = redis.Redis(host="localhost", port=6379, charset="utf-8", decode_responses=True)  # expect: FLC367
