"""An application with sessions on the server, whose key was changed."""

from cachelib.file import FileSystemCache
from flask import Flask, session
from flask_session import Session


def create_app(key, fallbacks, folder):
    app = Flask(__name__)
    app.secret_key = key
    app.config["SECRET_KEY_FALLBACKS"] = fallbacks  # expect: FLC513
    app.config["SESSION_TYPE"] = "cachelib"
    app.config["SESSION_CACHELIB"] = FileSystemCache(folder)
    app.config["SESSION_USE_SIGNER"] = True
    Session(app)

    @app.route("/login")
    def login():
        session["user"] = "ada"
        return "Hello"

    @app.route("/")
    def index():
        return session.get("user", "nobody")

    return app
