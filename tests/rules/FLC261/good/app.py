"""An application that looks at the first part of the path."""

from wsgiref.util import shift_path_info

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return str(shift_path_info(dict(request.environ)))
