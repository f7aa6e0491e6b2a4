"""The pages of the shop."""

from shop import app


@app.route("/")
def index():
    return "Hello"


def log():
    print("the pages are there")
