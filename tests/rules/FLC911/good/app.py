"""An application with two databases of documents."""

from flask import Flask
from flask_pymongo import PyMongo


class Prefixed(PyMongo):
    """An extension that has a prefix of its own."""

    def init_app(self, app, config_prefix="LOGS", **kwargs):
        """Connect to the address under the prefix."""
        super().init_app(app, uri=app.config[f"{config_prefix}_URI"], **kwargs)


class Store:
    """What has a prefix, and is no Flask-PyMongo."""

    def init_app(self, app, config_prefix):
        """Remember the prefix."""
        app.extensions["store"] = config_prefix


app = Flask(__name__)
app.config["MONGO_URI"] = "mongodb://localhost:27017/shop"
app.config["LOGS_URI"] = "mongodb://localhost:27017/logs"
mongo = PyMongo(app, connect=False)
other = PyMongo(app, uri=app.config["LOGS_URI"], connect=False)
logs = Prefixed()
logs.init_app(app, config_prefix="LOGS", connect=False)
store = Store()
store.init_app(app, config_prefix="STORE")
