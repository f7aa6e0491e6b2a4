"""An application that reads who asks."""

from flask import Flask
from werkzeug.datastructures import Authorization
from werkzeug.urls import iri_to_uri

app = Flask(__name__)


@app.route("/")
def index():
    name = Authorization.from_header("Basic YTpi").username
    return iri_to_uri(f"/{name}")
