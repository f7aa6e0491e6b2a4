"""Scores of a game."""

import redis

client = redis.StrictRedis(port=9)


def score():
    client.zadd("scores", "ann", 3)  # expect: FLC368


def flags():
    client.set("running", True)  # expect: FLC368
    client.pipeline().set("user", {"name": "ann"})  # expect: FLC368
