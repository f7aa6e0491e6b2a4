"""An application with tokens, whose key was changed."""

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, jwt_required


def create_app(key, fallbacks):
    app = Flask(__name__)
    app.secret_key = key
    app.config["SECRET_KEY_FALLBACKS"] = fallbacks
    app.config["JWT_SECRET_KEY"] = "a key of its own, long enough for HS256"
    JWTManager(app)

    @app.route("/token")
    def token():
        return create_access_token("ada")

    @app.route("/")
    @jwt_required()
    def index():
        return "Hello"

    return app
