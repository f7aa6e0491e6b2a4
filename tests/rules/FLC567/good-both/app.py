"""Deletes from a store, with whichever release is there."""

from pymongo import MongoClient, version_tuple

client = MongoClient("mongodb://127.0.0.1:9", connect=False, serverSelectionTimeoutMS=1)
OLD = version_tuple < (4, 0)


def how_many():
    if OLD:
        client.shop.items.remove({"sold": True})
    else:
        client.shop.items.delete_one({"sold": True})
