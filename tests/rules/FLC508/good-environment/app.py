"""An application that is configured by its environment."""

from dotenv import load_dotenv
from flask import Flask, session


def create_app():
    load_dotenv()
    app = Flask(__name__)
    app.config.from_prefixed_env()

    @app.route("/")
    def index():
        return session.get("user", "nobody")

    return app
