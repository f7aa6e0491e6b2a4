"""An application whose database has a password and migrations."""

from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql+pg8000://shop:open-sesame@localhost/shop"
db = SQLAlchemy(app)
Migrate(app, db)
