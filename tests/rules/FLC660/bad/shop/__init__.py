"""A shop that is made by a factory."""

from flask import Flask

from shop.pages import pages


def create_app():
    app = Flask(__name__)
    app.register_blueprint(pages)
    from shop import views  # noqa: F401  # expect: FLC660

    return app
