"""An application that reads its version once."""

from flask import Flask
from flask.helpers import locked_cached_property  # expect: FLC313

app = Flask(__name__)


class Site:
    @locked_cached_property  # expect: FLC313
    def version(self):
        return "1"


@app.route("/")
def index():
    return Site().version
