"""An application whose blueprint fills a table before its first request."""

from flask import Blueprint, Flask

app = Flask(__name__)
pages = Blueprint("pages", __name__)


@pages.before_app_first_request  # expect: FLC301
def fill():
    pass


@pages.route("/")
def index():
    return "Hello"


app.register_blueprint(pages)
