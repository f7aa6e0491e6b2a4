"""An application that looks at the first part of the path."""

from flask import Flask, request
from werkzeug.wsgi import pop_path_info

app = Flask(__name__)


@app.route("/")
def index():
    return str(pop_path_info(dict(request.environ)))  # expect: FLC261
