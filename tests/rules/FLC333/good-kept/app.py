"""An application that uses what werkzeug.urls still has."""

from flask import Flask
from werkzeug.urls import iri_to_uri, uri_to_iri

app = Flask(__name__)


@app.route("/")
def index():
    return uri_to_iri(iri_to_uri("/ä"))
