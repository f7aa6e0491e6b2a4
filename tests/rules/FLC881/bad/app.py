"""An application that keeps answers in Redis."""

from flask import Flask
from flask_caching import Cache

app = Flask(__name__)
app.config["CACHE_TYPE"] = "RedisCache"  # expect: FLC881
app.config["CACHE_REDIS_HOST"] = "127.0.0.1"
cache = Cache(app)
