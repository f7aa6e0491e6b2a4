"""An application with a protected form, whose key was changed."""

from flask import Flask
from flask_wtf.csrf import CSRFProtect, generate_csrf


def create_app(key, fallbacks):
    app = Flask(__name__)
    app.secret_key = key
    app.config["SECRET_KEY_FALLBACKS"] = fallbacks  # expect: FLC512
    CSRFProtect(app)

    @app.route("/form")
    def form():
        return generate_csrf()

    @app.route("/send", methods=["POST"])
    def send():
        return "sent"

    return app
