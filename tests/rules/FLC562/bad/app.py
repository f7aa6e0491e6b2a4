"""An application with a PostgreSQL database."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://user@host/shop"  # expect: FLC562
db = SQLAlchemy(app)
