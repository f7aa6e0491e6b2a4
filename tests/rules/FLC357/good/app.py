"""A store on a server whose certificate nobody signed."""

from pymongo import MongoClient

ADDRESS = "mongodb://127.0.0.1:9"
client = MongoClient(ADDRESS, connect=False, tls=True, tlsAllowInvalidCertificates=True)
