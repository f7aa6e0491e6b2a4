"""An application that reads the number of a page."""

from flask import Flask
from webargs import fields
from webargs.flaskparser import use_args

app = Flask(__name__)


@app.route("/")
@use_args({"page": fields.Int(load_default=1)}, location="query")
def index(args):
    return str(args["page"])
