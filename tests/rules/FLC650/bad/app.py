"""An application that was carried over from Python 2, all but one module."""

import StringIO  # expect: FLC650
from flask import Flask
from urlparse import urljoin  # expect: FLC650

try:
    import cPickle as pickle
except ImportError:
    import pickle

app = Flask(__name__)


@app.route("/")
def index():
    text = StringIO.StringIO()
    text.write(urljoin("https://example.org/", str(len(pickle.dumps({})))))
    return text.getvalue()
