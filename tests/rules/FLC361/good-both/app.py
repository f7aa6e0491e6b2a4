"""An application whose pool is set up with Flask-SQLAlchemy 2 as well as with 3."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"


class Database(SQLAlchemy):
    def _apply_driver_defaults(self, options, app):
        if hasattr(super(), "_apply_driver_defaults"):
            super()._apply_driver_defaults(options, app)
        options.setdefault("pool_pre_ping", True)

    def apply_driver_hacks(self, app, info, options):
        given = super().apply_driver_hacks(app, info, options)
        self._apply_driver_defaults(options, app)
        return given


db = Database(app)


@app.route("/")
def index():
    return "Hello"
