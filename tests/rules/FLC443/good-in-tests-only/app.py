"""An application whose tests alone name a host: it served any host before."""

from config import ProductionConfig
from flask import Flask, request


def create_app(config):
    app = Flask(__name__)
    app.config.from_object(config)

    @app.route("/")
    def index():
        return request.host_url + "reset"

    return app


app = create_app(ProductionConfig)
