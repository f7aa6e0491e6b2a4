"""Counts what a store holds."""

from pymongo import MongoClient

client = MongoClient("mongodb://127.0.0.1:9", connect=False, serverSelectionTimeoutMS=1)


def how_many():
    return client["shop"].items.find({"sold": False}).sort("title").count()  # expect: FLC883
