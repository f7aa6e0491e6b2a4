"""A shop that is made by a factory."""

from flask import Flask

from shop.pages import pages


def create_app():
    app = Flask(__name__)
    from shop import views  # noqa: F401

    app.register_blueprint(pages)
    return app
