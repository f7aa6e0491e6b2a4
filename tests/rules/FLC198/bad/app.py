"""An application that can search."""

from flask import Flask
from flask_elasticsearch import FlaskElasticsearch

app = Flask(__name__)
app.config["ELASTICSEARCH_HOST"] = "localhost:9200"
search = FlaskElasticsearch(app)


@app.route("/")
def index():
    return str(callable(search.search))
