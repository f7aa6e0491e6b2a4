"""An application with a value that is worked out once."""

from flask import Flask
from werkzeug.utils import cached_property


class Shop(Flask):
    @cached_property
    def title(self):
        return "Shop"


app = Shop(__name__)


@app.route("/")
def index():
    return app.title
