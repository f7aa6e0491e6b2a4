"""An application whose users have an address of their own type."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy_utils import EmailType

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(EmailType)
