"""A shop that says now what it asks later, and asks whether there is an application."""

from flask import Flask, current_app, request

app = Flask(__name__)
KEYS = {"path": lambda: request.path}
TITLE = current_app.name if current_app else "shop"


class Pages:
    title = TITLE

    def path(self):
        return KEYS["path"]()


@app.route("/")
def index():
    return Pages().path()
