"""The pages of the shop."""

from shop import app  # expect: FLC480


@app.route("/")
def index():
    return "Hello"


def log():
    print("the pages are there")
