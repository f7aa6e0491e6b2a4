"""Pages that are made for the application that is current while they are imported."""

from flask import current_app

TITLE = current_app.config["TITLE"]


@current_app.route("/")
def index():
    return TITLE


def shown():
    return TITLE
