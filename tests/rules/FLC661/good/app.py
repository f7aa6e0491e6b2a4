"""Pages for readers that have never heard of UTF-8."""

from flask import Flask, Response

app = Flask(__name__)


@app.route("/")
def index():
    return Response("Grüße".encode("latin1"), content_type="text/html; charset=latin1")
