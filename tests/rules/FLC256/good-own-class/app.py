"""An application whose class has an attribute of its own for what Flask derives."""

from flask import Flask


class Shop(Flask):
    env: str = "production"


app = Shop(__name__)
app.env = "staging"


@app.route("/")
def index():
    return app.env
