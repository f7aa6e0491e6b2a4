"""An application that can search."""

from elasticsearch import Elasticsearch
from flask import Flask

app = Flask(__name__)
search = Elasticsearch("http://localhost:9200")


@app.route("/")
def index():
    return str(callable(search.search))
