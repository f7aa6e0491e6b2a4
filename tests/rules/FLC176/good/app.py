"""An application with one page."""

from flask import Flask
from flask_caching import Cache

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Cache(app, config={"CACHE_TYPE": "SimpleCache"})


@app.route("/")
def index():
    return "Hello"
