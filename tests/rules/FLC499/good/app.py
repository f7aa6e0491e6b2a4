"""A store that looks whether it has its database."""

from pymongo import MongoClient

client = MongoClient("mongodb://127.0.0.1:9", connect=False, serverSelectionTimeoutMS=1)
db = client.shop


def how_many():
    if not client or not db.name or db is None:
        return 0
    address = db.books.name
    if not address:
        return 0
    return db.books.find_one() or 0
