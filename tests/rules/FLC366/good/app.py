"""A store."""

from bson.objectid import ObjectId
from pymongo import MongoClient


def find(key):
    return MongoClient().shop.books.find_one({"_id": ObjectId(key)})
