"""An application that reads its version once."""

from flask import Flask
from werkzeug.utils import cached_property

app = Flask(__name__)


class Site:
    @cached_property
    def version(self):
        return "1"


@app.route("/")
def index():
    return Site().version
