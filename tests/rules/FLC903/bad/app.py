"""A shop that a factory makes."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy


def create_app():
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db = SQLAlchemy(app)  # expect: FLC903
    app.extensions["shop"] = db
    return app
