from flask import Flask
from flask_caching import Cache

app = Flask(__name__)
app.config["CACHE_TYPE"] = "Simple"  # expect: FLC548
cache = Cache(app)
