"""A shop that keeps its pages for a minute."""

import secrets

from flask import Flask, request
from flask_caching import Cache

app = Flask(__name__)
app.secret_key = secrets.token_hex()
cache = Cache(app, config={"CACHE_TYPE": "SimpleCache"})


@app.route("/search")
@cache.cached(timeout=60)
def search():
    return f"nothing about {request.args['q']}"  # expect: FLC472
