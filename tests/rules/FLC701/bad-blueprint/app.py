"""An application with async views in a patched process."""

from gevent import monkey

monkey.patch_all()  # expect: FLC701

from flask import Flask

from views import bp


def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp)
    return app


app = create_app()
