"""A shop that keeps its pages for a minute."""

import secrets

from flask import Flask, session
from flask_caching import Cache

app = Flask(__name__)
app.secret_key = secrets.token_hex()
cache = Cache(app, config={"CACHE_TYPE": "SimpleCache"})


@app.route("/enter/<name>")
def enter(name):
    session["name"] = name
    return "welcome"


@app.route("/")
@cache.cached(timeout=60, make_cache_key=lambda: session["name"])
def index():
    return session["name"]
