"""Looks around on a server, and adds to a store in two ways."""

from pymongo import MongoClient
from pymongo.errors import ConnectionFailure, OperationFailure

client = MongoClient("mongodb://127.0.0.1:9", connect=False, serverSelectionTimeoutMS=1)


def tried(function, *given):
    try:
        function(*given)
    except (ConnectionFailure, OperationFailure):
        pass


def how_many():
    tried(log_in)
    tried(names)
    tried(added)


def log_in():
    client.shop.command("ping")


def names():
    client.list_database_names()


def added():
    client.shop.items.insert_one({"sold": False})
    client.shop.items.delete_many({"sold": True})
