"""An application that reads who asks."""

from flask import Flask
from werkzeug.http import parse_authorization_header
from werkzeug.urls import iri_to_uri

app = Flask(__name__)


@app.route("/")
def index():
    name = parse_authorization_header("Basic YTpi").username  # expect: FLC262
    return iri_to_uri(f"/{name}", charset="utf-8")  # expect: FLC262
