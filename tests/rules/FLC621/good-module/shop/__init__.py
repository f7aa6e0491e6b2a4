"""An application that a script beside it starts: its module is found."""

from flask import Flask


def create_app():
    app = Flask(__name__)

    @app.route("/")
    def index():
        return "Hello"

    return app
