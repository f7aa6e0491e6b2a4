"""Scores of a game."""

import json

import redis

client = redis.StrictRedis(port=9)


def score():
    client.zadd("scores", {"ann": 3}, nx=True)


def flags():
    client.set("running", 1)
    client.set("running", json.dumps(True), 60)
    client.pipeline().set("user", json.dumps({"name": "ann"}))
    client.hset("users", mapping={"ann": 1})
