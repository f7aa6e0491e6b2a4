"""A store on a server whose certificate nobody signed."""

import ssl

from pymongo import MongoClient

ADDRESS = "mongodb://127.0.0.1:9"
client = MongoClient(ADDRESS, connect=False, ssl=True, ssl_cert_reqs=ssl.CERT_NONE)  # expect: FLC357
