"""An application with migrations."""

from flask import Flask
from flask_migrate import Migrate, MigrateCommand  # expect: FLC372
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
Migrate(app, SQLAlchemy(app))
COMMANDS = {"db": MigrateCommand}  # expect: FLC372


@app.route("/")
def index():
    return "Hello"
