"""The same, with a way out for each module that only Python 2 has."""

import io

from flask import Flask

try:
    from urlparse import urljoin
except ImportError:
    from urllib.parse import urljoin

try:
    import cPickle as pickle
except ImportError:
    import pickle

app = Flask(__name__)


@app.route("/")
def index():
    text = io.StringIO()
    text.write(urljoin("https://example.org/", str(len(pickle.dumps({})))))
    return text.getvalue()
