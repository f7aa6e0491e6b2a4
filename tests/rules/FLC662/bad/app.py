"""An application that makes its tables."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


def create_app():
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.app = app
    db.init_app(app)
    db.create_all()  # expect: FLC662

    @app.route("/")
    def index():
        return "Hello"

    return app
