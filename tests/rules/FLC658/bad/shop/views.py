"""Its views."""

from shop.pages import pages


@pages.route("/")
def index():
    return "Hello"
