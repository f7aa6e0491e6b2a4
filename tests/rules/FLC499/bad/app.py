"""A store that looks whether it has its database."""

from pymongo import MongoClient

client = MongoClient("mongodb://127.0.0.1:9", connect=False, serverSelectionTimeoutMS=1)
db = client.shop


def how_many():
    if not db:  # expect: FLC499
        return 0
    return len(db.name)
