"""A store."""

from pymongo import Connection  # expect: FLC366
from pymongo.objectid import ObjectId  # expect: FLC366


def find(key):
    return Connection().shop.books.find_one({"_id": ObjectId(key)})  # expect: FLC366
