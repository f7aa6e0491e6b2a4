"""An application with a value that is worked out once."""

from flask import Flask
from flask.helpers import locked_cached_property
from flask.signals import signals_available  # expect: FLC257


class Shop(Flask):
    @locked_cached_property  # expect: FLC257
    def title(self):
        return "Shop"


app = Shop(__name__)


@app.route("/")
def index():
    return app.title if signals_available else ""  # expect: FLC257
