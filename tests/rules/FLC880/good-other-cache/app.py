"""An application with a cache of its own beside a library that brings Flask-Caching along."""

from flask import Flask

app = Flask(__name__)
app.config["CACHE_TYPE"] = "simple"
kept: dict[str, int] = {}


@app.get("/")
def count() -> str:
    kept["n"] = kept.get("n", 0) + 1
    return str(kept["n"])
