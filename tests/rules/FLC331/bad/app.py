"""An application behind a proxy."""

from flask import Flask
from werkzeug.contrib.fixers import ProxyFix  # expect: FLC331

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app)  # expect: FLC331


@app.route("/")
def index():
    return "Hello"
