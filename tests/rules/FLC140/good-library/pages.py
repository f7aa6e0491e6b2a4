"""Pages for applications of others, which say how they are started."""

from flask import Blueprint

pages = Blueprint("pages", __name__)


@pages.route("/")
def index():
    return "Hello"
